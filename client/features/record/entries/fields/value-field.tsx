import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { AnswerField } from './answer-field.tsx';

interface ValueFieldProps {
  /** Indicator or part that the value belongs to. */
  of: Pick<Indicator, 'kind' | 'levels'>;
  label: string;
  hint?: string;
  /** Same encoding as `DraftFields.value`. */
  value: string;
  onChange: (value: string) => void;
  /** Whether a yes/no answer can be cleared. */
  isOptional?: boolean;
  error: string | undefined;
}

/** Input by kind (R2): yes/no, a level from the list, or a number as typed. */
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
