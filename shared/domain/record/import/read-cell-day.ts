import { LocalDate } from '../../values/local-date.ts';
import { readLooseDay } from '../../values/read-day.ts';
import { dayOfSerial, type SheetCell, textOfCell } from './cell.ts';

/**
 * A day as a cell has it: a spreadsheet's own day or number of days, or a day in text, also `ngày 24/01/2024` and with a
 * midnight behind it; undefined when it is none.
 */
export function readCellDay(cell: SheetCell): LocalDate | undefined {
  if (typeof cell === 'object' && 'number' in cell) return dayOf(cell.number);
  const text = textOfCell(cell)
    .trim()
    .replace(/^(?:ngày|ngay)\s+/iu, '')
    .replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');
  return /^\d{5}$/.test(text) ? dayOf(Number(text)) : readLooseDay(text);
}

function dayOf(serial: number): LocalDate | undefined {
  return LocalDate.safeParse(dayOfSerial(serial)).data;
}
