/** Cell of a sheet as stored in its file; plain text is a string, an empty cell is undefined. */
export type SheetCell = string | TypedCell;

/**
 * `as`: number format of the cell. `isFormula`: the value is the last result of a formula. `isMerged`: the cell covers several rows.
 * `isFrom1904`: the workbook counts days from 1904.
 */
type TypedCell = { isFormula?: true; isMerged?: true } & (
  | { number: number; as: 'number' | 'percent' | 'day'; isFrom1904?: true }
  | { text: string }
  | { flag: boolean }
  /** Error of a formula (`#N/A`), or `NO_VALUE` for a formula without a stored result. */
  | { error: string }
);

/** Row of a sheet; empty cells may be missing. */
export type SheetRow = readonly (SheetCell | undefined)[];

/** Merged cells: first and last row and column, from 0, both included. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Error of a cell whose formula has no stored result. */
export const NO_VALUE = 'formula';

/** Returns the text of a cell roughly as a spreadsheet shows it; empty for an empty cell. */
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

/** Returns whether a cell is empty or has only spaces. */
export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Returns the cell, marked as covering several rows. */
export function markMerged(cell: SheetCell): SheetCell {
  return typeof cell === 'string' ? { text: cell, isMerged: true } : { ...cell, isMerged: true };
}

/** Returns whether a cell covers several rows. */
export function isMerged(cell: SheetCell | undefined): boolean {
  return typeof cell === 'object' && cell.isMerged === true;
}

/** Returns whether the value is the result of a formula, not typed. */
export function isFormula(cell: SheetCell | undefined): boolean {
  return typeof cell === 'object' && cell.isFormula === true;
}

/** Spreadsheets compute in binary and show fifteen digits: 95.30000000000001 is 95.3. */
function roundToFifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

const DAY = 24 * 60 * 60 * 1000; // ms
/** Days between the beginnings of the two calendars of spreadsheets. */
export const DAYS_TO_1904 = 1462;

const FIRST_SERIAL = 61; // 1900-03-01; earlier serials count a 29 February 1900, which did not exist

/**
 * Converts the serial day number of a spreadsheet (1900 system) to an ISO day, e.g. 45315 to 2024-01-24; ignores the time of day.
 * Undefined before 1900-03-01 and after 2199.
 */
export function dayOfSerial(serial: number): string | undefined {
  if (!(serial >= FIRST_SERIAL && serial < 109_575)) return undefined; // until 2199
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Returns the address of a cell in spreadsheet notation, e.g. `C7`; `row` and `column` count from 0. */
export function addressOfCell(row: number, column: number): string {
  return `${nameOfColumn(column)}${row + 1}`;
}

/** Returns the column (from 0) of an address such as `C7` or `$C$7`; -1 if it has none. */
export function columnIn(address: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,3})/.exec(address)?.[1] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Returns the row (from 0) of an address such as `C7`; -1 if it has none. */
export function rowIn(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;
}

/** Returns the letters of a column (from 0): A … Z, AA … */
export function nameOfColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : nameOfColumn(Math.floor(column / 26) - 1) + last;
}
