import { useMutation } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { type FormOptions, useForm } from './use-form.ts';

interface TextFormOptions<Fields extends object>
  extends Pick<FormOptions<Fields>, 'start' | 'restored' | 'check' | 'leaving' | 'onChange'> {
  send: (fields: Fields) => Promise<unknown>;
}

/** Form of text fields, sent unchanged. */
export function useTextForm<Fields extends Record<string, string>>({
  send,
  ...options
}: TextFormOptions<Fields>) {
  const sending = useMutation({ mutationFn: send });
  const form = useForm<Fields>({ ...options, sending, send: (fields) => sending.mutate(fields) });
  const { fields, faults, change } = form;
  /** Props of the input for this field. */
  const bind = (name: keyof Fields & string) => ({
    name,
    value: fields[name] ?? '',
    error: faults[name],
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change({ [name]: value } as Partial<Fields>),
  });
  return { ...form, bind };
}
