import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/problem.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './conflict-panel.module.css';

type ConflictStatement = Conflict['yours'];

const FIELDS = ['value', 'judgement', 'effectiveOn', 'reason', 'note'] as const;

interface ConflictSideProps {
  title: string;
  detail: string;
  statement: ConflictStatement;
  /** The other statement, if there is one: differing fields are highlighted, fields empty in both are left out. */
  other: ConflictStatement | null;
  measure: Measure;
  /** Button that chooses this statement. */
  children: ReactNode;
}

/** One of the two conflicting statements, field by field. */
export function ConflictSide({ title, detail, statement, other, measure, children }: ConflictSideProps) {
  const { t } = useTranslation();
  const id = useId();
  const textOf = useFieldText(measure);
  const nameOf = (field: (typeof FIELDS)[number]) =>
    field === 'reason' && isWithdrawal(statement) ? t('entries.withdraw.reason') : t(`entries.form.${field}`);
  return (
    <section className={styles['conflict-side']} aria-labelledby={id}>
      <div>
        <Text fw={600} id={id}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {detail}
        </Text>
      </div>
      <dl>
        {FIELDS.filter(
          (field) => field === 'value' || statement[field] !== null || (other?.[field] ?? null) !== null,
        ).map((field) => (
          <div key={field} data-differs={other !== null && statement[field] !== other[field]}>
            <dt>{nameOf(field)}</dt>
            <dd>{textOf(statement, field)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

function useFieldText(
  measure: Measure,
): (statement: ConflictStatement, field: (typeof FIELDS)[number]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (statement, field) => {
    if (field === 'effectiveOn') return format.date(statement.effectiveOn);
    if (field === 'judgement')
      return statement.judgement ? t(`status.indicator.${statement.judgement}`) : '–';
    if (field !== 'value') return statement[field] ?? '–';
    if (isWithdrawal(statement)) return t('entries.history.withdrawnValue');
    return statement.value === null ? '–' : format.figure(statement.value, measure);
  };
}
