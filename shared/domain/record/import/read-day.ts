import { LocalDate } from '../../values/local-date.ts';
import { dayOfSerial, type SheetCell, textOfCell } from './cell.ts';

/** A day as a cell has it: a spreadsheet's own day or number of days, `24/01/2024`, `24-1-2024`, `2024-01-24`. */
export function readDay(cell: SheetCell): LocalDate | undefined {
  if (typeof cell === 'object' && 'number' in cell) return known(dayOfSerial(cell.number));
  const text = textOfCell(cell)
    .trim()
    .replace(/^(?:ngày|ngay)\s+/iu, '')
    .replace(/[ T]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (vietnamese) return known(isoDay(vietnamese[3], vietnamese[2], vietnamese[1]));
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (iso) return known(isoDay(iso[1], iso[2], iso[3]));
  return /^\d{5}$/.test(text) ? known(dayOfSerial(Number(text))) : undefined;
}

function isoDay(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function known(day: string | undefined): LocalDate | undefined {
  return LocalDate.safeParse(day).data;
}
