import * as z from 'zod';

/** Calendar day without time or zone: `YYYY-MM-DD`, from 1900 to 2199, existing in the calendar (no 30 February). */
export const LocalDate = z.iso
  .date({ abort: true })
  .refine((day) => day >= '1900' && day < '2200', '1900–2199')
  .meta({ id: 'LocalDate' });
export type LocalDate = z.infer<typeof LocalDate>;

/** Moment in UTC, ISO 8601, e.g. `2024-01-24T02:15:00.000Z`. */
export const Instant = z.iso.datetime({ abort: true }).max(40, { abort: true }).meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;

/** Moment with any UTC offset and precision to the second or finer, as requests may write it; converted to an `Instant`. */
export const AnyInstant = z.iso
  .datetime({ offset: true, abort: true })
  .max(40, { abort: true })
  .overwrite((text) => new Date(text).toISOString());

/** Interval between the points of a series. */
export const Step = z.enum(['month', 'quarter', 'year']).meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;

const MONTHS_IN_STEP: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

/** Returns the calendar year of a day, e.g. 2024. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** Returns the last day of `month` (1–12; larger numbers run into the next year) of `year`. */
function lastDayOfMonth(year: number, month: number): LocalDate {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 0); // Date.UTC would read the years 0–99 as 1900–1999
  return day.toISOString().slice(0, 10);
}

/**
 * Returns the last days of all months, quarters or years from `from` to `to` in order, followed by `to` itself if it is not one
 * of them. Empty if `from` is after `to`.
 */
export function stepEnds(from: LocalDate, to: LocalDate, step: Step = 'month'): LocalDate[] {
  if (from > to) return [];
  const length = MONTHS_IN_STEP[step];
  const ends: LocalDate[] = [];
  let month = Math.ceil(Number(from.slice(5, 7)) / length) * length;
  for (let end = lastDayOfMonth(yearOf(from), month); end < to; ) {
    ends.push(end);
    month += length;
    end = lastDayOfMonth(yearOf(from), month);
  }
  ends.push(to);
  return ends;
}

/** Returns the latest end of a month, quarter or year before `on`, e.g. 2023-12-31 for both 2024-01-24 and 2024-01-31. */
export function lastStepEndBefore(on: LocalDate, step: Step): LocalDate {
  const length = MONTHS_IN_STEP[step];
  const month = Number(on.slice(5, 7));
  return lastDayOfMonth(yearOf(on), Math.ceil(month / length) * length - length);
}

/** Returns the last day of the month, quarter or year that contains `on`. */
export function stepEndOf(on: LocalDate, step: Step): LocalDate {
  const length = MONTHS_IN_STEP[step];
  return lastDayOfMonth(yearOf(on), Math.ceil(Number(on.slice(5, 7)) / length) * length);
}

const DAY = 24 * 60 * 60 * 1000; // ms

/** Returns the number of days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Returns the day `days` (a whole number, may be negative) after `on`; undefined outside the range of `LocalDate`. */
export function addDays(on: LocalDate, days: number): LocalDate | undefined {
  const moment = Date.parse(on) + days * DAY;
  if (Math.abs(moment) > 8.64e15) return undefined; // range of Date
  return LocalDate.safeParse(new Date(moment).toISOString().slice(0, 10)).data;
}

/**
 * Returns the last millisecond of a day in Vietnam (UTC+7 all year). Used as `knownAt`: everything recorded by the end of that
 * day (R8).
 */
export function endOfDay(on: LocalDate): Instant {
  return `${on}T16:59:59.999Z`;
}
