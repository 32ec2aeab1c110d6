import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import type { FormFields } from '../../../../ui/form/use-form.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';

/** Answer about the judgements that a file ends. */
export interface JudgementAnswer {
  /** Empty until there is an answer. */
  kept: 'keep' | 'leave' | '';
  reason: string;
}

interface EndedJudgementsProps {
  consequences: Import['consequences'];
  form: FormFields<JudgementAnswer>;
}

/** Number of indicators that await judgement if nothing is kept. */
export function countAwaiting(consequences: Import['consequences']): number {
  return consequences.flatMap(({ judgements }) => judgements.filter(isAwaiting)).length;
}

type Ending = Import['consequences'][number]['judgements'][number];

function isAwaiting({ after }: Ending): boolean {
  return after === 'not-assessed';
}

/** Asks, before a file is recorded, whether the judgements that its figures end are kept with one reason or left open (R4). */
export function EndedJudgements({ consequences, form }: EndedJudgementsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useId();
  const count = countAwaiting(consequences);
  const { fields, change, faults } = form;
  const choice = (kept: JudgementAnswer['kept'], words: string) => (
    <label>
      <input type="radio" name={name} checked={fields.kept === kept} onChange={() => change({ kept })} />{' '}
      {words}
    </label>
  );
  return (
    <fieldset className={styles['import-judgements']}>
      <legend>{t('imports.record.judgements', { count, number: format.number(count) })}</legend>
      <ul>
        {consequences.map(({ communeId, name: commune, on, judgements, before, after }) => (
          <li key={communeId}>
            {t('imports.record.judgementsOf', {
              commune,
              on: format.date(on),
              codes: judgements
                .filter(isAwaiting)
                .map(({ code }) => code)
                .join('; '),
              criteria: `${format.number(before.criteriaMet)} → ${format.number(after.criteriaMet)}`,
              indicators: `${format.number(before.indicatorsMet)} → ${format.number(after.indicatorsMet)}`,
            })}
          </li>
        ))}
      </ul>
      {choice('keep', t('imports.record.keepJudgements', { count, number: format.number(count) }))}
      {fields.kept === 'keep' && (
        <Textarea
          label={t('imports.record.keepReason')}
          withAsterisk
          rows={2}
          value={fields.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={faults.reason}
        />
      )}
      {choice('leave', t('imports.record.leaveJudgements', { count, number: format.number(count) }))}
    </fieldset>
  );
}
