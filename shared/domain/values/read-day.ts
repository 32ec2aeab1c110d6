import { addDays, LocalDate } from './local-date.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

/** A day as people type it: `24/1/2024`, `24-01-2024`, `24.1.2024` or ISO 8601; undefined when it is none. */
export function readDay(text: string): LocalDate | undefined {
  return readDayFirst(text.trim()) ?? toDay(text.trim());
}

/** A day as files have it: also with the year first by any of these signs, `2024/1/24`; undefined when it is none. */
export function readLooseDay(text: string): LocalDate | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? readDayFirst(text) : toDay(isoDay(year, month, day));
}

// In days: a day further from the one shown than this is nearer to it in another year.
const HALF_A_YEAR = 182;

/**
 * A day without its year, `15/1` or `15-1`, as that of the year of the day shown; `which-year` where the neighbouring year's would be
 * nearer, so that it may well be the one meant; undefined when it is no day of a year.
 */
export function readDayOfYear(text: string, shown: LocalDate): LocalDate | 'which-year' | undefined {
  const [, day, month] = /^(\d{1,2})[/-](\d{1,2})$/.exec(text.trim()) ?? [];
  const date = toDay(isoDay(shown.slice(0, 4), month, day));
  if (date === undefined) return undefined;
  const [first, last] = [addDays(shown, -HALF_A_YEAR), addDays(shown, HALF_A_YEAR)];
  const isNear = (first === undefined || date >= first) && (last === undefined || date <= last);
  return isNear ? date : 'which-year';
}

function readDayFirst(text: string): LocalDate | undefined {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  return year === undefined ? undefined : toDay(isoDay(year, month, day));
}

function isoDay(year: string, month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function toDay(iso: string): LocalDate | undefined {
  return LocalDate.safeParse(iso).data;
}
