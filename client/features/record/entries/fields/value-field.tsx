import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { AnswerField } from './answer-field.tsx';

interface ValueFieldProps {
  /** What the value is of: an indicator, or a part of one. */
  of: Pick<Indicator, 'kind' | 'levels'>;
  label: string;
  hint?: string;
  /** As in `DraftFields`. */
  value: string;
  onChange: (value: string) => void;
  /** It may be left open although it was answered. */
  isOptional?: boolean;
  error: string | undefined;
}

/** A value by its kind (R2): Có/Không, a level from the list, or a number as people type it. */
export function ValueField({
  of: { kind, levels = [] },
  hint,
  isOptional = false,
  ...field
}: ValueFieldProps) {
  const { t } = useTranslation();
  const { label, value, onChange, error } = field;
  if (kind === 'yes-no') return <AnswerField {...field} isOptional={isOptional} />;
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
      description={hint}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  );
}
