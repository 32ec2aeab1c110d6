import { LocalDate } from '../../values/local-date.ts';
import { readLooseDay } from '../../values/read-day.ts';
import { dayOfSerial, type SheetCell, textOfCell } from './cell.ts';

const MAX_LENGTH = 100; // characters; a longer text is no day

/**
 * Reads a day from a cell: a date or serial number of a spreadsheet, or text, also with `ngày` before it (`ngày 24/01/2024`) or
 * midnight after it; undefined if it is not a day.
 */
export function readCellDay(cell: SheetCell): LocalDate | undefined {
  if (typeof cell === 'object' && 'number' in cell) return dayOf(cell.number);
  const whole = textOfCell(cell).trim();
  if (whole.length > MAX_LENGTH) return undefined;
  const text = whole.replace(/^(?:ngày|ngay)\s+/iu, '').replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');
  return /^\d{5}$/.test(text) ? dayOf(Number(text)) : readLooseDay(text);
}

function dayOf(serial: number): LocalDate | undefined {
  return LocalDate.safeParse(dayOfSerial(serial)).data;
}
