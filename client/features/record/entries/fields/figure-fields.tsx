import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../entry-purpose.module.css';
import { PartFields, type PartFieldsProps } from './part-fields.tsx';
import { ValueField } from './value-field.tsx';

/** Input of the figure: one value, or one per part if the indicator has parts. */
export function FigureFields({ subject, draft, error }: PartFieldsProps) {
  const { t } = useTranslation();
  const { fields, change } = draft;
  const { indicator } = subject;
  const { unit, parts } = indicator;
  return (
    <>
      {parts !== undefined && <PartsChoice isByParts={fields.isByParts} onChange={change} />}
      {fields.isByParts ? (
        <PartFields subject={subject} draft={draft} error={error} />
      ) : (
        <ValueField
          of={indicator}
          label={unit === null ? t('entries.form.value') : t('entries.form.valueIn', { unit })}
          hint={t('entries.form.valueHint')}
          value={fields.value}
          onChange={(value) => change({ value })}
          error={error}
        />
      )}
    </>
  );
}

interface PartsChoiceProps {
  isByParts: boolean;
  onChange: (change: { isByParts: boolean }) => void;
}

function PartsChoice({ isByParts, onChange }: PartsChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles['entry-purpose']}>
      <legend>{t('entries.form.partsChoice')}</legend>
      {([true, false] as const).map((choice) => (
        <label key={String(choice)}>
          <input
            type="radio"
            name={name}
            checked={isByParts === choice}
            onChange={() => onChange({ isByParts: choice })}
          />
          {choice ? t('entries.form.byParts') : t('entries.form.asWhole')}
        </label>
      ))}
    </fieldset>
  );
}
