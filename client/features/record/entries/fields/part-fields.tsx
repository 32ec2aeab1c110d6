import { useTranslation } from 'react-i18next';
import { type Part, partsOf } from '#shared/domain/sets/parts.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { EntrySubject } from '../entry-subject.ts';
import type { EntryDraft } from '../use-entry-form.ts';
import styles from './part-fields.module.css';
import { ValueField } from './value-field.tsx';

export interface PartFieldsProps {
  subject: EntrySubject;
  draft: EntryDraft;
  /** Fault of the figure as a whole. */
  error: string | undefined;
}

/** One field per part of an indicator, with the status of that part. */
export function PartFields({ subject, draft, error }: PartFieldsProps) {
  const { t } = useTranslation();
  const label = usePartLabel();
  const { fields, change, violations } = draft;
  const parts = partsOf(subject.indicator);
  const isOfPart = violations.some((violation) => violation !== undefined);
  return (
    <>
      {parts.map((part, i) => {
        const violation = violations[i];
        const fault = violation ? t(`problem.violation.${violation}`) : undefined;
        return (
          <div key={part.name} className={styles['part-field']} data-part="part-field">
            <ValueField
              of={part.as}
              label={label(part)}
              value={fields.parts[i] ?? ''}
              onChange={(text) => change({ parts: fields.parts.with(i, text) })}
              isOptional
              error={fault ?? (i === 0 && !isOfPart ? error : undefined)}
            />
            <PartStatus subject={subject} draft={draft} part={part} index={i} />
          </div>
        );
      })}
    </>
  );
}

interface PartStatusProps extends Pick<PartFieldsProps, 'subject' | 'draft'> {
  part: Part;
  index: number;
}

function PartStatus({ subject: { set, region }, draft: { statement }, part, index }: PartStatusProps) {
  const values = statement?.value;
  const value = Array.isArray(values) ? (values[index] ?? null) : null;
  if (statement === undefined || value === null) return null;
  const { effectiveOn } = statement;
  const { status } = judgeIndicator(set, part.as, region, { effectiveOn, value, judgement: null });
  return <StatusMark of="indicator" status={status} look="plain" />;
}

/** Label such as `Nam (%)`; the unit is not repeated if the name already has it. */
function usePartLabel(): (part: Part) => string {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (part) => {
    const name = localName(part);
    const { unit } = part.as;
    return unit === null || name.includes(`(${unit})`) ? name : t('entries.form.partIn', { name, unit });
  };
}
