import { LocalDate } from '../../values/local-date.ts';
import { readLooseDay } from '../../values/read-day.ts';
import { DAYS_TO_1904, dayOfSerial, type SheetCell, textOfCell } from './cell.ts';
import { findPeriod } from './layout/find-period.ts';

const MAX_LENGTH = 100; // characters; a longer text is no day

/**
 * Reads a day from a cell: a date or serial number of a spreadsheet, or text, also with `ngày` before it (`ngày 24/01/2024`) or
 * midnight after it, or the last day of a month or quarter (`Quý I/2024`). Undefined if it is not a day; a year alone is none.
 */
export function readCellDay(cell: SheetCell): LocalDate | undefined {
  if (isYearAlone(cell)) return undefined;
  if (typeof cell === 'object' && 'number' in cell)
    return dayOf(cell.number + (cell.isFrom1904 ? DAYS_TO_1904 : 0));
  const whole = textOfCell(cell).trim();
  if (whole.length > MAX_LENGTH) return undefined;
  const text = whole.replace(/^(?:ngày|ngay)\s+/iu, '').replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');
  return /^\d{5}$/.test(text) ? dayOf(Number(text)) : (readLooseDay(text) ?? endOfPeriod(text));
}

/** Returns whether a cell states a year and no day: 2023 is never the day 2023 of a spreadsheet's calendar. */
export function isYearAlone(cell: SheetCell): boolean {
  if (typeof cell === 'object' && 'number' in cell) return cell.as !== 'day' && isYear(cell.number);
  const text = textOfCell(cell).trim();
  return /^\d{4}$/.test(text) && isYear(Number(text));
}

function endOfPeriod(text: string): LocalDate | undefined {
  const period = /^\p{L}/u.test(text) ? findPeriod(text) : undefined;
  return period?.of === 'month' || period?.of === 'quarter' || period?.of === 'half' ? period.day : undefined;
}

function dayOf(serial: number): LocalDate | undefined {
  return LocalDate.safeParse(dayOfSerial(serial)).data;
}

/** Returns whether a number is more probably a year than the serial number of a day. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number <= 2100;
}
