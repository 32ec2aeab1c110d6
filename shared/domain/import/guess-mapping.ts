import type { CriteriaSet } from '../criteria-set.ts';
import { isBlank, type MergedRange, type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import {
  findHeading,
  type GuessedColumn,
  guessColumns,
  HEADING_ROWS,
  type Heading,
} from './guess-columns.ts';
import type { ColumnRole, SheetMapping } from './mapping.ts';
import { type NamedCommune, type Names, nameKey, namesOf } from './names.ts';
import { readDay } from './read-day.ts';

/** The beginning of a sheet, which says how to read it. */
export interface SheetSample {
  name: string;
  rows: readonly SheetRow[];
  merged: readonly MergedRange[];
}

/** Why a column was taken for what it is: a code or name in its heading, a word there, what is in its cells, or for no reason. */
export type GuessReason = 'heading' | 'word' | 'content' | 'ambiguous' | 'unknown';

/** A guess at how a sheet is read, and why; `headings`: the columns' headings in one line. */
export interface MappingGuess {
  mapping: SheetMapping;
  reasons: GuessReason[];
  headings: string[];
}

/**
 * Guesses how a sheet is read. One row with several indicators, or several communes, is its heading; otherwise the columns are
 * told by what most of their cells name. What is left is told by the words of its heading. Nothing found is `ignored`.
 */
export function guessMapping(
  sample: SheetSample,
  set: CriteriaSet,
  communes: readonly NamedCommune[],
): MappingGuess {
  const names = namesOf(set, communes);
  const width = Math.max(1, ...sample.rows.map((row) => row.length));
  const heading = findHeading(sample.rows, names);
  const columns = guessColumns(sample, names, width, heading);
  const firstRow = firstDataRow(sample, names, columns, heading);
  const headings = headingsOf(sample, firstRow, width);
  nameByWords(columns, headings, sample.rows.slice(firstRow));
  const communeId = communeOfSheet(columns, sample, firstRow, names);
  return {
    mapping: { sheet: sample.name, firstRow, columns: columns.map(({ role }) => role), communeId },
    reasons: columns.map(({ reason }) => reason),
    headings,
  };
}

// The first row below the heading that names what rows are to name; without such a column, the first below it.
function firstDataRow(
  sample: SheetSample,
  names: Names,
  columns: readonly GuessedColumn[],
  heading: Heading | undefined,
): number {
  const start = heading === undefined ? 0 : heading.row + 1;
  const named = [...columns.entries()].flatMap(([column, { role }]) => {
    if (role.is === 'commune') return [{ column, find: names.communesIn }];
    return role.is === 'indicator' ? [{ column, find: names.indicatorsIn }] : [];
  });
  const first = sample.rows.findIndex(
    (cells, row) => row >= start && named.some(({ column, find }) => find(cells[column]).length > 0),
  );
  return first >= 0 ? first : start;
}

// What each column is headed with: the texts of the rows above the data, merged cells standing over all their columns.
function headingsOf({ rows, merged }: SheetSample, firstRow: number, width: number): string[] {
  const above = rows.slice(Math.max(0, firstRow - HEADING_ROWS), firstRow).map((cells) => [...cells]);
  const offset = Math.max(0, firstRow - HEADING_ROWS);
  for (const { top, left, bottom, right } of merged) {
    const source = rows[top]?.[left];
    for (let row = Math.max(top, offset); row <= Math.min(bottom, firstRow - 1); row++) {
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        const cells = above[row - offset];
        if (cells !== undefined) cells[column] = source;
      }
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const texts = above
      .filter(isOfColumns)
      .map((cells) => textOfCell(cells[column]).replaceAll(/\s+/g, ' ').trim());
    return [...new Set(texts.filter((text) => text !== ''))].join(' / ').slice(0, 300);
  });
}

// A title over the whole sheet heads no column.
function isOfColumns(cells: readonly (SheetCell | undefined)[]): boolean {
  return new Set(cells.filter((cell) => !isBlank(cell)).map(textOfCell)).size >= 2;
}

const DAY_WORDS = /\b(?:ngay|thoi diem|date)\b/;
const NOTE_WORDS = /\b(?:ghi chu|dien giai|nguon|note|notes|remark)\b/;
const VALUE_WORDS = /\b(?:ket qua|gia tri|so lieu|thuc hien|hien trang|value|result)\b/;
const OTHER_WORDS =
  /\b(?:muc quy dinh|muc tieu|ke hoach|don vi|dvt|stt|tt|danh gia|phan tram hoan thanh|target|unit)\b/;

// The columns nobody has named yet; a sheet whose rows say the indicator needs one of values.
function nameByWords(columns: GuessedColumn[], headings: readonly string[], data: readonly SheetRow[]): void {
  const has = (is: ColumnRole['is']) => columns.some(({ role }) => role.is === is);
  const needsValue = () => !has('value') && !has('of-indicator') && !has('of-commune') && has('indicator');
  for (const pass of ['words', 'content'] as const) {
    for (const [column, { role, reason }] of columns.entries()) {
      if (role.is !== 'ignored' || reason === 'ambiguous') continue;
      const key = nameKey(headings[column] ?? '');
      if (pass === 'words') {
        const named = roleByWords(key, has, needsValue());
        if (named !== undefined) columns[column] = { role: { is: named }, reason: 'word' };
      } else if (needsValue() && !OTHER_WORDS.test(key) && hasValues(data, column)) {
        columns[column] = { role: { is: 'value' }, reason: 'content' };
      }
    }
  }
}

function roleByWords(
  key: string,
  has: (is: ColumnRole['is']) => boolean,
  needsValue: boolean,
): 'day' | 'note' | 'value' | undefined {
  if (DAY_WORDS.test(key) && !has('day')) return 'day';
  if (NOTE_WORDS.test(key) && !has('note')) return 'note';
  return needsValue && VALUE_WORDS.test(key) && !OTHER_WORDS.test(key) ? 'value' : undefined;
}

function hasValues(data: readonly SheetRow[], column: number): boolean {
  return data.some((cells) => {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) return false;
    if (typeof cell === 'object') return 'number' in cell && cell.as !== 'day';
    return /^\d[\d.,]*\s*%?$/.test(cell.trim()) && readDay(cell) === undefined;
  });
}

// A sheet of one commune says which in its name or over its table.
function communeOfSheet(
  columns: readonly GuessedColumn[],
  { name, rows }: SheetSample,
  firstRow: number,
  { communesIn }: Names,
): string | null {
  if (columns.some(({ role }) => role.is === 'commune' || role.is === 'of-commune')) return null;
  const named = [name, ...rows.slice(0, firstRow).flat()].flatMap((cell) => {
    const found = communesIn(cell);
    return found.length === 1 ? found : communesIn(afterWord(textOfCell(cell)));
  });
  return named[0] ?? null;
}

// `SỐ LIỆU XÃ QUẢNG AN`, `Xã: Quảng An`
function afterWord(text: string): string {
  return /(?:^|\s)xã\s*:?\s+(.+)$/iu.exec(text.normalize('NFC'))?.[1] ?? '';
}

/** What a sheet's headings look like: the same for next month's file, whose title and figures are others. */
export function fingerprintOf(setId: string, { headings, mapping }: MappingGuess): string {
  return [setId, mapping.firstRow, ...headings.map(nameKey)].join('|');
}
