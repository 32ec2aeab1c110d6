import type { TFunction } from 'i18next';
import type { CellObject } from 'write-excel-file/node';
import type { PartValues } from '#shared/domain/values/value.ts';
import { type Cell, joinParts } from '../table.ts';
import { cleanText } from './clean-text.ts';
import type { SheetColumn } from './sheet-layout.ts';

const GRID = { borderStyle: 'thin', borderColor: '#808080' } as const;
const IN_TABLE = { ...GRID, alignVertical: 'top' } as const;
const CENTRED: ReadonlySet<SheetColumn['kind']> = new Set([
  'commune',
  'indicator',
  'flag',
  'day',
  'moment',
  'value',
]);

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

/** A cell of the table: numbers, days and moments as such, everything else as text. */
export function tableCell(column: SheetColumn, cell: Cell | undefined, words: TFunction): CellObject {
  const style: CellObject =
    CENTRED.has(column.kind) && typeof cell !== 'number' ? { ...IN_TABLE, align: 'center' } : IN_TABLE;
  if (cell === null || cell === undefined) return style;
  if (typeof cell === 'number') return { ...style, value: cell, type: Number };
  if (column.kind === 'day') {
    return { ...style, value: new Date(`${String(cell)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  if (column.kind === 'moment') {
    const value = new Date(Date.parse(String(cell)) + OFFSET_OF_VIETNAM);
    return { ...style, value, type: Date, format: 'dd/mm/yyyy hh:mm:ss' };
  }
  return {
    ...style,
    value: cleanText(textInWorkbook(column, cell, words)),
    type: String,
    format: '@',
    wrap: true,
  };
}

// Excel has no time zones: moments are written in Vietnamese local time.
const OFFSET_OF_VIETNAM = 7 * 3600 * 1000;

/** Text of a cell for people. */
export function textInWorkbook(
  { kind, words: group, nameOf }: Pick<SheetColumn, 'kind' | 'words' | 'nameOf'>,
  cell: NonNullable<Cell>,
  words: TFunction,
): string {
  if (typeof cell === 'boolean') return words(cell ? 'status.yes' : 'status.no');
  if (Array.isArray(cell)) return partsText(cell, words);
  const text = String(cell);
  if (nameOf !== undefined) return nameOf(text);
  return kind === 'word' ? words(`${group}.${text}`) : text;
}

// A cell with several numbers is text, so it uses the Vietnamese decimal comma.
function partsText(values: PartValues, words: TFunction): string {
  return joinParts(values, (value) => {
    if (typeof value === 'boolean') return words(value ? 'status.yes' : 'status.no');
    return typeof value === 'number' ? String(value).replace('.', ',') : value;
  });
}
