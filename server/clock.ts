import type { LocalDate } from '#shared/domain/values/local-date.ts';

// A day is a day in Vietnam, wherever the server stands: en-CA writes it YYYY-MM-DD.
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day of a moment in the office's time zone. */
export function dayOf(moment: Date): LocalDate {
  return day.format(moment);
}

const DAY = 24 * 3600 * 1000; // ms

/**
 * The machine's clock, without going back: no moment is before the one it gave last, nor before `from`. What was asked for as known at a
 * moment stays what it was (R8), also when the machine's clock is set back after that. One set back by more than a day had been
 * wrong before: that one is followed.
 */
export function steadyClock(machine: () => Date, from: Date): () => Date {
  let last = from.getTime();
  return () => {
    const moment = machine().getTime();
    last = moment >= last || moment < last - DAY ? moment : last + 1;
    return new Date(last);
  };
}
