import { addDays, LocalDate } from './local-date.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

/** Parses a day as people type it: `24/1/2024`, `24-01-2024`, `24.1.2024` or ISO 8601; undefined if it is not a day. */
export function readDay(text: string): LocalDate | undefined {
  return readDayFirst(text.trim()) ?? toDay(text.trim());
}

/**
 * Parses a day as files write it: like `readDay`, and with the year first, separated by `/`, `.` or `-` (`2024/1/24`); undefined
 * if it is not a day. Does not trim.
 */
export function readLooseDay(text: string): LocalDate | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? readDayFirst(text) : toDay(isoDay(year, month, day));
}

// In days. A date further from the shown one than this is closer to it in a neighbouring year.
const HALF_A_YEAR = 182;

/**
 * Parses a day without a year (`15/1`, `15-1`) as a day of the year of `shown`. Returns `which-year` if the same day of a
 * neighbouring year would be closer, and may be the one meant; undefined if it is not a day.
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
