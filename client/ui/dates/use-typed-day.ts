import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readDay, readDayOfYear } from '#shared/domain/values/read-day.ts';
import { formatDay } from '../values/format.ts';

type DayFault = 'invalid' | 'outside' | 'whichYear';

/** What is being typed in place of the day `of`; void as soon as that day changes, by whatever way. */
interface Draft {
  of: LocalDate;
  text: string;
  fault?: DayFault;
  /** It was found to be no day, and has not become one since. */
  isInvalid: boolean;
}

interface TypedDayOptions {
  value: LocalDate;
  onChange: (date: LocalDate) => void;
  max: LocalDate | undefined;
  /** Hears whether what stands in the field is no day, so that `value` is not what someone reads there. */
  onInvalidChange?: ((isInvalid: boolean) => void) | undefined;
}

/** A day while it is typed: the input's properties, what is wrong with it, and a way to take another day. */
export function useTypedDay({ value, onChange, max, onInvalidChange }: TypedDayOptions) {
  const [draft, setDraft] = useState<Draft>();
  if (draft !== undefined && draft.of !== value) setDraft(undefined);
  const isInvalid = draft?.isInvalid ?? false;
  useEffect(() => onInvalidChange?.(isInvalid), [onInvalidChange, isInvalid]);

  const take = (date: LocalDate) => {
    setDraft(undefined);
    if (date !== value) onChange(date);
  };
  const commit = () => {
    if (draft === undefined) return;
    const read = readDraft(draft.text, value, max);
    if ('fault' in read) setDraft({ ...draft, ...read, isInvalid: true });
    else take(read.date);
  };
  const input = {
    value: draft?.text ?? formatDay(value),
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      setDraft({ of: value, text: event.currentTarget.value, isInvalid }),
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

function readDraft(
  text: string,
  shown: LocalDate,
  max: LocalDate | undefined,
): { date: LocalDate } | { fault: DayFault } {
  const date = text.trim() === '' ? shown : (readDay(text) ?? readDayOfYear(text, shown));
  if (date === undefined) return { fault: 'invalid' };
  if (date === 'which-year') return { fault: 'whichYear' };
  return max !== undefined && date > max ? { fault: 'outside' } : { date };
}
