import { NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';

interface TargetValueFieldProps {
  indicator: Indicator;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  onChoose: (value: string) => void;
}

/** A target by its kind: yes or no and levels to choose, numbers to type. */
export function TargetValueField({
  indicator: { kind, unit, levels = [] },
  onChoose,
  onChange,
  ...field
}: TargetValueFieldProps) {
  const { t } = useTranslation();
  const label = unit === null ? t('targets.form.value') : t('targets.form.valueIn', { unit });
  if (kind === 'yes-no' || kind === 'level') {
    const answers = [
      { value: 'yes', label: t('status.yes') },
      { value: 'no', label: t('status.no') },
    ];
    return (
      <NativeSelect
        {...field}
        label={label}
        data={[{ value: '', label: t('targets.form.choose') }, ...(kind === 'yes-no' ? answers : levels)]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...field} label={label} inputMode="decimal" autoComplete="off" onChange={onChange} />;
}
