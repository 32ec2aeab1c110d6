import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import { ApiProblem } from '../api/call.ts';

type Faults<Fields> = { [Name in keyof Fields]?: string | undefined };

export interface FormOptions<Fields> {
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
  const element = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const sending = useMutation({ mutationFn: send, onError: () => focusFirstFault(element.current) });
  const refused = readRefusal(sending.error, start);
  const missing = check(fields);

  const faultOf = (name: keyof Fields) =>
    (isTried ? missing[name] : undefined) ??
    (sending.variables?.[name] === fields[name] ? refused.faults[name] : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (Object.values(missing).some((fault) => fault !== undefined)) focusFirstFault(element.current);
    else if (!sending.isPending) sending.mutate(fields);
  };
  const change = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }));
  return {
    fields,
    change,
    /** Sends these instead of what was typed. */
    sendAs: (given: Fields) => {
      setFields(given);
      if (!sending.isPending) sending.mutate(given);
    },
    /** Empty fields, as for a first try. */
    restart: () => {
      setFields(start);
      setIsTried(false);
    },
    /** For the `form` element. */
    form: { ref: element, onSubmit: submit, noValidate: true },
    /** For the field of this name. */
    bind: (name: keyof Fields & string) => ({
      name,
      value: fields[name] ?? '',
      error: faultOf(name),
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        change({ [name]: event.currentTarget.value } as Partial<Fields>),
    }),
    isSending: sending.isPending,
    /** What went wrong beyond the fields. */
    problem: refused.rest,
  };
}

function readRefusal<Fields extends object>(
  error: Error | null,
  fields: Fields,
): { faults: Faults<Fields>; rest: Error | undefined } {
  if (!(error instanceof ApiProblem)) return { faults: {}, rest: error ?? undefined };
  const { errors = [], ...problem } = error.problem;
  const isBeside = ({ pointer }: { pointer: string }) => pointer.slice(1) in fields;
  const others = errors.filter((fault) => !isBeside(fault));
  const faults = Object.fromEntries(
    errors.filter(isBeside).map(({ pointer, detail }) => [pointer.slice(1), detail]),
  ) as Faults<Fields>;
  const isAllSaid = errors.length > 0 && others.length === 0;
  return { faults, rest: isAllSaid ? undefined : new ApiProblem({ ...problem, errors: others }) };
}

// After the faults are on the screen.
function focusFirstFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
