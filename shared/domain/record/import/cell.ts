/** A cell of a sheet as its file has it; text is just text. `undefined` is an empty one. */
export type SheetCell = string | TypedCell;

/** `as`: how the number is shown, which tells what it is. `isFormula`: the file has what the formula last gave. */
type TypedCell =
  | { number: number; as: 'number' | 'percent' | 'day'; isFormula?: true }
  | { text: string; isFormula: true }
  | { flag: boolean; isFormula?: true }
  /** What a formula failed with (`#N/A`), or a formula of which the file has no value. */
  | { error: string };

/** A row of a sheet; cells that are empty may be missing. */
export type SheetRow = readonly (SheetCell | undefined)[];

/** Cells merged into one: rows and columns from 0, the last included. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What stands for a formula of which the file has no value. */
export const NO_VALUE = 'formula';

/** A cell as a person would read it, roughly; empty for none. */
export function textOfCell(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return cell.text;
  if ('error' in cell) return cell.error === NO_VALUE ? '' : cell.error;
  if ('flag' in cell) return String(cell.flag);
  if (cell.as === 'day') return dayOfSerial(cell.number) ?? String(cell.number);
  return cell.as === 'percent'
    ? `${roundToFifteenDigits(cell.number * 100)} %`
    : String(roundToFifteenDigits(cell.number));
}

/** Whether a cell says nothing. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** What a formula gave, as against what someone typed. */
export function isFormula(cell: SheetCell | undefined): boolean {
  return typeof cell === 'object' && 'isFormula' in cell;
}

/** Spreadsheets reckon in binary and show fifteen digits: 95.30000000000001 is 95.3. */
function roundToFifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

const DAY = 24 * 60 * 60 * 1000; // ms
const FIRST_SERIAL = 61; // 1900-03-01; before it spreadsheets count a 29 February 1900 that never was

/** The day that a spreadsheet's number of days stands for, e.g. 45315 for 2024-01-24; a time of day is left out. */
export function dayOfSerial(serial: number): string | undefined {
  if (!(serial >= FIRST_SERIAL && serial < 109_575)) return undefined; // until 2199
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The address of a cell as spreadsheets write it, e.g. `C7`; rows and columns from 0. */
export function addressOfCell(row: number, column: number): string {
  return `${nameOfColumn(column)}${row + 1}`;
}

/** A column's name: A … Z, AA … */
export function nameOfColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : nameOfColumn(Math.floor(column / 26) - 1) + last;
}
