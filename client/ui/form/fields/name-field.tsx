import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormFields } from '../use-form.ts';

interface NameFieldProps {
  label: string;
  description?: ReactNode;
  edit: FormFields<{ name: string }>;
  /** The id of a list of suggestions. */
  list?: string;
}

/** The name of a person or a unit, the first field of its form. */
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
