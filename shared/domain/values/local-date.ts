import * as z from 'zod';

/** A calendar day without time or zone, `YYYY-MM-DD`, from 1900 to 2199, that exists in the calendar (no 30 February). */
export const LocalDate = z.iso
  .date({ abort: true })
  .refine((day) => day >= '1900' && day < '2200', '1900–2199')
  .meta({ id: 'LocalDate' });
export type LocalDate = z.infer<typeof LocalDate>;

/** A moment in UTC, ISO 8601 with milliseconds, e.g. `2024-01-24T02:15:00.000Z`. */
export const Instant = z.iso.datetime().meta({ id: 'Instant' });
export type Instant = z.infer<typeof Instant>;

/** A moment as someone may write it, with any offset, to the second or finer; read as the `Instant` it is. */
export const AnyInstant = z.iso
  .datetime({ offset: true, abort: true })
  .overwrite((text) => new Date(text).toISOString());

/** How far apart the points of a series are. */
export const Step = z.enum(['month', 'quarter', 'year']).meta({ id: 'Step' });
export type Step = z.infer<typeof Step>;

const MONTHS_IN_STEP: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

/** The calendar year of a day, e.g. 2024. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The last day of the `month` (1–12, may run over) of `year`. */
function lastDayOfMonth(year: number, month: number): LocalDate {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 0); // Date.UTC takes the years 0–99 for 1900–1999
  return day.toISOString().slice(0, 10);
}

/**
 * The last days of the months, quarters or years from `from` to `to`, then `to` itself when it is not one of them.
 * Empty when `from` is after `to`.
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

/** The last day of a month, quarter or year that lies before `on`: at 2024-01-24 and at 2024-01-31 that is 2023-12-31. */
export function lastStepEndBefore(on: LocalDate, step: Step): LocalDate {
  const length = MONTHS_IN_STEP[step];
  const month = Number(on.slice(5, 7));
  return lastDayOfMonth(yearOf(on), Math.ceil(month / length) * length - length);
}

/** The last day of the month, quarter or year that `on` lies in. */
export function stepEndOf(on: LocalDate, step: Step): LocalDate {
  const length = MONTHS_IN_STEP[step];
  return lastDayOfMonth(yearOf(on), Math.ceil(Number(on.slice(5, 7)) / length) * length);
}

const DAY = 24 * 60 * 60 * 1000; // ms

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The day `days` (whole) after `on`; undefined past the last day that a `LocalDate` can name. */
export function addDays(on: LocalDate, days: number): LocalDate | undefined {
  const moment = Date.parse(on) + days * DAY;
  if (Math.abs(moment) > 8.64e15) return undefined; // no Date is further away
  return LocalDate.safeParse(new Date(moment).toISOString().slice(0, 10)).data;
}

/** The last moment of a day in Vietnam, which is at UTC+7 all year: what was known when that day ended. */
export function endOfDay(on: LocalDate): Instant {
  return `${on}T16:59:59.999Z`;
}
