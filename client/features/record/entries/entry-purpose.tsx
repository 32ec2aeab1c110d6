import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { DraftFields } from './draft-fields.ts';
import styles from './entry-purpose.module.css';
import type { EntrySubject } from './entry-subject.ts';

interface EntryPurposeProps {
  subject: EntrySubject;
  fields: DraftFields;
  onChange: (change: Partial<DraftFields>) => void;
}

/**
 * Choice between a new figure for the day on view and a correction of an earlier figure. The user decides, because a new figure
 * may be judged against the target of another year.
 */
export function EntryPurpose({ subject: { entry, on }, fields, onChange }: EntryPurposeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useId();
  if (entry === null || isWithdrawal(entry) || entry.effectiveOn === on) return null;
  const purposes = [
    { isCorrection: false, effectiveOn: on, label: t('entries.purpose.new') },
    {
      isCorrection: true,
      effectiveOn: entry.effectiveOn,
      label: t('entries.purpose.correction', { date: format.date(entry.effectiveOn) }),
    },
  ];
  return (
    <fieldset className={styles['entry-purpose']}>
      <legend>{t('entries.purpose.legend')}</legend>
      {purposes.map(({ isCorrection, effectiveOn, label }) => (
        <label key={label}>
          <input
            type="radio"
            name={name}
            checked={fields.isCorrection === isCorrection}
            onChange={() => onChange({ isCorrection, effectiveOn })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
