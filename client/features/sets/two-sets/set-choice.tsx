import { NativeSelect } from '@mantine/core';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';

interface SetChoiceProps {
  label: string;
  sets: readonly CriteriaSetSummary[];
  value: string;
  onChange: (id: string) => void;
}

export function SetChoice({ label, sets, value, onChange }: SetChoiceProps) {
  return (
    <NativeSelect
      label={label}
      data={sets.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
