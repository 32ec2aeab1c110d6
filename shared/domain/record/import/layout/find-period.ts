import { LocalDate, stepEndOf } from '../../../values/local-date.ts';
import { toSearchText } from '../../../values/search-text.ts';

/** Day that a text states, or the last day of the period that it names. */
export interface Period {
  day: LocalDate;
  of: 'day' | 'month' | 'quarter' | 'half' | 'year';
}

const YEAR = '((?:19|20)\\d\\d)';
const OF_YEAR = `\\s*[/.-]?\\s*(?:nam)?\\s*${YEAR}(?!\\d)`;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

const DAY = new RegExp(`(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*${YEAR}(?!\\d)`);
const DAY_IN_WORDS = new RegExp(`ngay\\s*(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*nam\\s*${YEAR}`);
const MONTHS = new RegExp(`(?<!\\d)(3|6|9)\\s*thang(?:\\s*dau\\s*nam)?${OF_YEAR}`);
const QUARTER = new RegExp(`(?<![a-z])(?:quy|q)\\s*\\.?\\s*(iv|iii|ii|i|[1-4])${OF_YEAR}`);
const MONTH = new RegExp(`(?<![a-z])thang\\s*(\\d{1,2})${OF_YEAR}`);
const SHORT_MONTH = new RegExp(`(?<![\\d/])(\\d{1,2})/${YEAR}(?![\\d/])`);
const YEAR_ALONE = new RegExp(`(?<![\\d/.-])${YEAR}(?![\\d/.-])`);

const MAX_LENGTH = 300; // characters

/**
 * Finds the day or period that a text names: `đến ngày 31/12/2023`, `Quý I/2024`, `tháng 6 năm 2024`, `6 tháng đầu năm 2024`,
 * `Kết quả 2023`. Undefined if there is none; the years of a programme (`2021-2025`) are none.
 */
export function findPeriod(text: string): Period | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = toSearchText(text);
  const day = DAY_IN_WORDS.exec(plain) ?? DAY.exec(plain);
  if (day) return dayOf(day[3], day[2], day[1], 'day');
  const months = MONTHS.exec(plain);
  if (months) return endOf(months[2], Number(months[1]), 'half');
  const quarter = QUARTER.exec(plain);
  if (quarter) return endOf(quarter[2], 3 * (ROMAN[quarter[1] ?? ''] ?? Number(quarter[1])), 'quarter');
  const month = MONTH.exec(plain) ?? SHORT_MONTH.exec(plain);
  if (month) return endOf(month[2], Number(month[1]), 'month');
  const year = YEAR_ALONE.exec(plain);
  return year ? endOf(year[1], 12, 'year') : undefined;
}

function dayOf(year = '', month = '', day = '', of: Period['of']): Period | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const { data } = LocalDate.safeParse(iso);
  return data === undefined ? undefined : { day: data, of };
}

function endOf(year: string | undefined, month: number, of: Period['of']): Period | undefined {
  const first = dayOf(year, String(month), '01', of);
  return first === undefined ? undefined : { day: stepEndOf(first.day, 'month'), of };
}

const PART = /^(?:(?:quy|q)\s*(iv|iii|ii|i|[1-4])|(?:thang|t)\s*(\d{1,2})|(3|6|9)\s*thang(?:\s*dau\s*nam)?)$/;

/**
 * Returns the months (first and last, 1–12) of a quarter, month or beginning of a year that a text names without the year: `Quý II`,
 * `T6`, `6 tháng`. Undefined if it names none.
 */
export function findPartOfYear(text: string): { from: number; to: number } | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const [, quarter, month, months] = PART.exec(toSearchText(text).trim()) ?? [];
  if (quarter !== undefined) {
    const to = 3 * (ROMAN[quarter] ?? Number(quarter));
    return { from: to - 2, to };
  }
  if (months !== undefined) return { from: Number(months), to: Number(months) };
  const one = Number(month);
  return one >= 1 && one <= 12 ? { from: one, to: one } : undefined;
}
