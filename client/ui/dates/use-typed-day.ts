import { type ChangeEvent, type KeyboardEvent, useEffect, useState } from 'react';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readDay, readDayOfYear } from '#shared/domain/values/read-day.ts';
import { formatDay } from '../values/format.ts';

type DayFault = 'invalid' | 'outside' | 'whichYear';

/** Text being typed instead of the day `of`; discarded when that day changes. */
interface Draft {
  of: LocalDate;
  text: string;
  fault?: DayFault;
  /** True from a failed commit until a valid day is committed. */
  isInvalid: boolean;
}

interface TypedDayOptions {
  value: LocalDate;
  onChange: (date: LocalDate) => void;
  max: LocalDate | undefined;
  /** Called with true while the field contains an invalid day, so that `value` is not the text shown. */
  onInvalidChange?: ((isInvalid: boolean) => void) | undefined;
}

/** State of a typed day: props of the input, its fault, and `take` to set another day. */
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
      // Enter would submit the form before the user sees the effect of the new day.
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
