import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readDay } from '#shared/domain/values/read-day.ts';
import { formatDay } from '../../../ui/values/format.ts';

interface DayFilterProps {
  label: string;
  value: LocalDate | undefined;
  /** Called with undefined for any day. */
  onChange: (day: LocalDate | undefined) => void;
}

/** Optional day. Typed text is committed on Enter and on blur. */
export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const { t } = useTranslation();
  const shown = value === undefined ? '' : formatDay(value);
  const [draft, setDraft] = useState({ of: shown, text: shown, isWrong: false });
  if (draft.of !== shown) setDraft({ of: shown, text: shown, isWrong: false });
  const commit = () => {
    const day = readDay(draft.text);
    const isWrong = day === undefined && draft.text.trim() !== '';
    setDraft({ ...draft, isWrong });
    if (!isWrong && day !== value) onChange(day);
  };
  return (
    <TextInput
      label={label}
      placeholder={t('common.date.format')}
      autoComplete="off"
      value={draft.text}
      onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
      }}
      {...(draft.isWrong && { error: t('common.date.invalid') })}
    />
  );
}
