import type { LocalDate } from '#shared/domain/values/local-date.ts';

// Days are days in Vietnam, whatever the server's time zone. en-CA formats them as YYYY-MM-DD.
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Day of a moment in the office's time zone. */
export function dayOf(moment: Date): LocalDate {
  return day.format(moment);
}

const DAY = 24 * 3600 * 1000; // ms

/**
 * The machine's clock, made monotonic: never earlier than the moment it returned last, nor than `from`. A point of view with
 * `knownAt` must keep giving the same answer (R8), even if the machine's clock is set back later. A clock set back by more
 * than a day was wrong before, so it is followed.
 */
export function steadyClock(machine: () => Date, from: Date): () => Date {
  let last = from.getTime();
  return () => {
    const moment = machine().getTime();
    last = moment >= last || moment < last - DAY ? moment : last + 1;
    return new Date(last);
  };
}
