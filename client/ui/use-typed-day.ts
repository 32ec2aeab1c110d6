import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { formatDay } from './format.ts';
import { readDay } from './read-day.ts';

/** What is being typed in place of the day `of`; void as soon as that day changes, by whatever way. */
interface Draft {
  of: LocalDate;
  text: string;
  fault?: 'invalid' | 'outside';
}

/** A day while it is typed: the input's properties, what is wrong with it, and a way to take another day. */
export function useTypedDay(
  value: LocalDate,
  onChange: (date: LocalDate) => void,
  max: LocalDate | undefined,
) {
  const [draft, setDraft] = useState<Draft>();
  if (draft !== undefined && draft.of !== value) setDraft(undefined);

  const take = (date: LocalDate) => {
    setDraft(undefined);
    if (date !== value) onChange(date);
  };
  const commit = () => {
    if (draft === undefined) return;
    const date = draft.text.trim() === '' ? value : readDay(draft.text);
    if (date === undefined) setDraft({ ...draft, fault: 'invalid' });
    else if (max !== undefined && date > max) setDraft({ ...draft, fault: 'outside' });
    else take(date);
  };
  const input = {
    value: draft?.text ?? formatDay(value),
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setDraft({ of: value, text: event.currentTarget.value }),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || draft === undefined) return;
      // In a form it would send it, before anyone has seen what follows from the day.
      event.preventDefault();
      commit();
    },
  };
  return { input, take, fault: draft?.fault };
}
