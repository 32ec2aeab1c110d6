import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { type Faults, readRefusal } from '../../api/read-refusal.ts';

interface FormOptions<Fields> {
  start: Fields;
  /** What is wrong with the fields, in words, before anything is sent. */
  check: (fields: Fields) => Faults<Fields>;
  send: (fields: Fields) => Promise<unknown>;
}

/**
 * A form of text fields named as the body of its request: nothing goes out while a field has a fault, the first fault gets
 * the focus, and what the server finds wrong with a field stands beside it until it is changed.
 */
export function useForm<Fields extends Record<string, string>>({ start, check, send }: FormOptions<Fields>) {
  const [fields, setFields] = useState(start);
  const [trials, setTrials] = useState(0);
  const { mutate, isPending, variables, error } = useMutation({ mutationFn: send });
  const form = useFaultFocus(trials, error);
  const refused = readRefusal(error, start);
  const faults = check(fields);
  const faultOf = (name: keyof Fields) =>
    (trials > 0 ? faults[name] : undefined) ??
    (variables?.[name] === fields[name] ? refused.faults[name] : undefined);
  const sendAs = (given: Fields) => {
    setFields(given);
    if (!isPending) mutate(given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTrials(trials + 1);
    if (Object.values(faults).every((fault) => fault === undefined)) sendAs(fields);
  };
  const restart = () => {
    setFields(start);
    setTrials(0);
  };
  const change = (name: keyof Fields, value: string) => setFields((before) => ({ ...before, [name]: value }));
  /** For the field of this name. */
  const bind = (name: keyof Fields & string) => ({
    name,
    value: fields[name] ?? '',
    error: faultOf(name),
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change(name, currentTarget.value),
  });
  return {
    fields,
    /** For the `form` element. */
    form: { ref: form, onSubmit: submit, noValidate: true },
    bind,
    /** What is wrong with a field that is no text field. */
    faultOf,
    /** For a field that is no text field. */
    change,
    sendAs,
    restart,
    isSending: isPending,
    /** What went wrong beyond the fields. */
    problem: refused.rest,
  };
}

/** Gives the first field with a fault the focus at every trial and every refusal. */
function useFaultFocus(trials: number, error: Error | null) {
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when, the form says what
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trials, error]);
  return form;
}
