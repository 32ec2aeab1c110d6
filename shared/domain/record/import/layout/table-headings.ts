import { isBlank, type SheetCell, type SheetRow, textOfCell } from '../cell.ts';
import type { NameLookup } from '../names/name-lookup.ts';
import { normalizeName } from '../names/normalize-name.ts';
import { HEADING_ROWS, type SheetSample } from '../sheet-sample.ts';

/** Headings of a table. */
export interface TableHeadings {
  /** Texts above the data of each column, from the top. */
  texts: string[][];
  /** First row of the headings (from 0); what stands above is the title of the sheet. */
  top: number;
}

const MAX_ROWS = 6;

/**
 * Returns the headings above the first data row. Merged cells count for all their columns. Titles, the national motto and the row
 * that numbers the columns are no headings, so that their words say nothing about the columns below.
 */
export function headingsOf(
  sample: SheetSample,
  firstRow: number,
  width: number,
  { communesIn }: Pick<NameLookup, 'communesIn'>,
): TableHeadings {
  const rows = filledRows(sample, firstRow, width);
  const chosen: SheetRow[] = [];
  let top = firstRow;
  for (let row = firstRow - 1; row >= 0 && chosen.length < MAX_ROWS; row--) {
    const cells = rows.get(row) ?? [];
    const texts = new Set(cells.filter((cell) => !isBlank(cell)).map(plainText));
    if (texts.size === 0 && chosen.length > 0) break;
    if (texts.size === 0 || isNumbering(cells)) continue;
    if (isMotto(texts) || (texts.size === 1 && !isHeadingOfGroup(cells, chosen[0]))) break;
    // `Đơn vị | Quảng An` above the headings says whose sheet it is.
    if (
      chosen.length > 0 &&
      texts.size === 2 &&
      [...texts].filter((text) => communesIn(text).length > 0).length === 1
    )
      break;
    chosen.unshift(cells);
    top = row;
  }
  const texts = Array.from({ length: width }, (_, column) => [
    ...new Set(chosen.map((cells) => plainText(cells[column])).filter((text) => text !== '')),
  ]);
  return { texts, top };
}

const MAX_LENGTH = 300; // characters of a heading on one line

/** Returns the headings of each column on one line. */
export function headingLines({ texts }: TableHeadings): string[] {
  return texts.map((one) => one.join(' / ').slice(0, MAX_LENGTH));
}

function plainText(cell: SheetCell | undefined): string {
  return textOfCell(cell).replaceAll(/\s+/g, ' ').trim();
}

// Rows above the data, with the text of merged cells in all their places.
function filledRows({ rows, merged }: SheetSample, firstRow: number, width: number): Map<number, SheetRow> {
  const from = Math.max(0, firstRow - HEADING_ROWS);
  const filled = new Map<number, (SheetCell | undefined)[]>(
    rows.slice(from, firstRow).map((cells, at) => [from + at, [...cells]]),
  );
  for (const { top, left, bottom, right } of merged) {
    const source = rows[top]?.[left];
    for (let row = Math.max(top, from); row <= Math.min(bottom, firstRow - 1); row++) {
      const cells = filled.get(row);
      for (let column = left; column <= Math.min(right, width - 1); column++)
        if (cells !== undefined) cells[column] = source;
    }
  }
  return filled;
}

const MOTTO = /^(?:cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc)|^(?:ubnd|uy ban nhan dan) /;

function isMotto(texts: ReadonlySet<string>): boolean {
  return [...texts].some((text) => MOTTO.test(normalizeName(text)));
}

// `(1) | (2) | (3)`, `A | B | 1 | 2`
function isNumbering(cells: SheetRow): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => normalizeName(textOfCell(cell)));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const isCounted =
    numbers.length >= 2 && numbers.every((one, i) => i === 0 || one === (numbers[i - 1] ?? 0) + 1);
  return isCounted && texts.every((text) => /^(?:\d{1,2}|[a-z])$/.test(text));
}

// One text over several columns, each of which has a heading below, but not over the whole table.
function isHeadingOfGroup(cells: SheetRow, below: SheetRow | undefined): boolean {
  if (below === undefined) return false;
  const columns = [...cells.keys()].filter((column) => !isBlank(cells[column]));
  const first = [...below.keys()].find((column) => !isBlank(below[column])) ?? 0;
  return (
    columns.length > 1 && (columns[0] ?? 0) > first && columns.every((column) => !isBlank(below[column]))
  );
}
