import type { TFunction } from 'i18next';
import type { CellObject } from 'write-excel-file/node';
import type { Cell } from '../table.ts';
import { cleanText } from './clean-text.ts';
import { type SheetColumn, textInWorkbook } from './sheet-column.ts';

const GRID = { borderStyle: 'thin', borderColor: '#808080' } as const;
const IN_TABLE: CellObject = { ...GRID, alignVertical: 'top' };
const IN_MIDDLE: CellObject = { ...IN_TABLE, align: 'center' };
const NUMBER: CellObject = { ...IN_TABLE, type: Number };
const DAY: CellObject = { ...IN_MIDDLE, type: Date, format: 'dd/mm/yyyy' };
const MOMENT: CellObject = { ...IN_MIDDLE, type: Date, format: 'dd/mm/yyyy hh:mm:ss' };
const TEXT: CellObject = { ...IN_TABLE, type: String, format: '@', wrap: true };
const SHORT_TEXT: CellObject = { ...TEXT, align: 'center' };
const SHORT: ReadonlySet<SheetColumn['kind']> = new Set(['commune', 'indicator', 'flag', 'value']);

/** A line above the table. It runs over the empty cells beside it. */
export function titleCell(text: string, isTitle: boolean): CellObject {
  const style = isTitle ? ({ fontWeight: 'bold', fontSize: TITLE_SIZE } as const) : {};
  return { value: cleanText(text), type: String, format: '@', ...style };
}

const TITLE_SIZE = 14; // points

/** A heading of the table. */
export function headingCell({ heading }: SheetColumn): CellObject {
  return {
    ...GRID,
    value: cleanText(heading),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E7EEF5',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  };
}

/** A cell of the table: numbers, days and moments as such, everything else as text. Empty ones have borders if `isRuled`. */
export function tableCell(
  column: SheetColumn,
  cell: Cell | undefined,
  words: TFunction,
  isRuled: boolean,
): CellObject | null {
  if (cell === null || cell === undefined) return isRuled ? IN_TABLE : null;
  if (typeof cell === 'number') return cellOf(NUMBER, cell);
  if (column.kind === 'day') return cellOf(DAY, new Date(`${String(cell)}T00:00:00Z`));
  if (column.kind === 'moment') {
    return cellOf(MOMENT, new Date(Date.parse(String(cell)) + OFFSET_OF_VIETNAM));
  }
  const text = cleanText(textInWorkbook(column, cell, words));
  return cellOf(SHORT.has(column.kind) ? SHORT_TEXT : TEXT, text);
}

// The style is the prototype, so that a cell holds no more than its value: a long table has more than a million cells.
function cellOf(style: CellObject, value: string | number | Date): CellObject {
  const cell: CellObject = Object.create(style);
  cell.value = value;
  return cell;
}

/** The first cell of a row states the height of the row, in points. */
export function withHeight(cell: CellObject | null, height: number): CellObject {
  const first: CellObject = Object.create(cell);
  first.height = height;
  return first;
}

// Excel has no time zones: moments are written in Vietnamese local time.
const OFFSET_OF_VIETNAM = 7 * 3600 * 1000;
