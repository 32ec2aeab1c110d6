import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormFields } from '../use-form.ts';

interface NameFieldProps {
  label: string;
  description?: ReactNode;
  edit: FormFields<{ name: string }>;
  /** Id of a `Suggestions` list. */
  list?: string;
}

/** Name of a person or unit; gets the focus when its panel opens. */
export function NameField({ label, description, edit, list }: NameFieldProps) {
  return (
    <TextInput
      label={label}
      description={description}
      list={list}
      maxLength={100}
      autoComplete="off"
      data-autofocus
      value={edit.fields.name}
      onChange={(event) => edit.change({ name: event.currentTarget.value })}
      error={edit.faults.name}
    />
  );
}
