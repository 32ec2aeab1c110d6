import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { AnswerField } from './answer-field.tsx';

export interface ValueFieldProps {
  indicator: Indicator;
  /** As in `DraftFields`. */
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** A value by its kind (R2): Có/Không, a level from the list, or a number as people type it. */
export function ValueField({ indicator, value, onChange, error }: ValueFieldProps) {
  const { t } = useTranslation();
  const { kind, unit, levels = [] } = indicator;
  const label = unit === null ? t('entries.form.value') : t('entries.form.valueIn', { unit });
  if (kind === 'yes-no') return <AnswerField label={label} value={value} onChange={onChange} error={error} />;
  if (kind === 'level') {
    return (
      <NativeSelect
        data-first-field
        label={label}
        data={[{ value: '', label: t('entries.form.chooseLevel') }, ...levels]}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    );
  }
  return (
    <TextInput
      data-first-field
      label={label}
      description={t('entries.form.valueHint')}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
