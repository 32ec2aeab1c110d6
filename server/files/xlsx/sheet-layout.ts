import type { TFunction } from 'i18next';
import type { Cell, Column, Table } from '../table.ts';
import { countLines } from './line-breaks.ts';
import { type SheetColumn, textInWorkbook } from './sheet-column.ts';

export interface SheetLayout {
  /** Printed columns, then the others. */
  columns: SheetColumn[];
  printed: number;
  printedWidth: number;
  /** Height of the headings, in points. */
  headingHeight: number;
  /** Empty cells have borders, which take much memory in a long table. */
  isRuled: boolean;
}

/** Arranges the columns of a table so that nothing in them is clipped on screen or on paper. */
export function layOutSheet(table: Table, rows: readonly Cell[][], words: TFunction): SheetLayout {
  const shown = [...table.columns.entries()].filter(([, { inWorkbook }]) => inWorkbook !== 'omitted');
  const printed = shown.filter(([, { inWorkbook }]) => inWorkbook === undefined);
  const others = shown.filter(([, { inWorkbook }]) => inWorkbook === 'beside');
  const columns = [...printed, ...others].map(([from, column]): SheetColumn => {
    const heading = column.heading(words);
    return { ...column, from, heading, width: widthOf(column, heading, from, rows, words) };
  });
  return {
    columns,
    printed: printed.length,
    printedWidth: columns.slice(0, printed.length).reduce((sum, { width }) => sum + width, 0),
    isRuled: rows.length <= RULED_ROWS,
    headingHeight: heightOfRow(columns.map(({ heading, width }) => countLines(heading, width - MARGIN))) + 4,
  };
}

/** Height of a row in points. LibreOffice does not find it by itself, so that it would clip the text of all but one line. */
export function heightOf(row: readonly Cell[], columns: readonly SheetColumn[], words: TFunction): number {
  const lines = columns.map((column) => {
    const cell = row[column.from];
    if (cell === null || cell === undefined || typeof cell === 'number') return 1;
    if (column.kind === 'day' || column.kind === 'moment') return 1;
    return countLines(textInWorkbook(column, cell, words), column.width - MARGIN);
  });
  return heightOfRow(lines);
}

function heightOfRow(lines: readonly number[]): number {
  return Math.min(MAX_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT);
}

const RULED_ROWS = 5_000;
const MARGIN = 1; // characters
/** In points. */
export const LINE_HEIGHT = 15;
const MAX_HEIGHT = 405; // points; Excel allows 409
const MAX_LINES = 24; // of a cell
const MAX_WIDTH = 120;
const NARROWEST = 9;
const WIDER_BOLD = 1.15; // bold letters

// As wide as the longest word of the heading and the longest number, which has no line breaks; texts at most as wide as the
// column wants, unless they needed more lines than a row can have.
function widthOf(
  column: Column,
  heading: string,
  from: number,
  rows: readonly Cell[][],
  words: TFunction,
): number {
  const { kind, width } = column;
  const least = Math.max(NARROWEST, Math.ceil(longestWord(heading) * WIDER_BOLD) + 2);
  if (kind === 'day') return Math.max(least, DAY_WIDTH);
  if (kind === 'moment') return Math.max(least, MOMENT_WIDTH);
  let longest = 0;
  let longestNumber = 0;
  for (const row of rows) {
    const cell = row[from];
    if (cell === null || cell === undefined) continue;
    if (typeof cell === 'number') longestNumber = Math.max(longestNumber, String(cell).length + 2);
    else longest = Math.max(longest, textInWorkbook(column, cell, words).length + 2);
  }
  if (kind === 'value' || kind === 'number') return Math.max(least, width, longestNumber);
  return Math.max(least, longestNumber, Math.min(width, longest), Math.min(MAX_WIDTH, longest / MAX_LINES));
}

const DAY_WIDTH = 12;
const MOMENT_WIDTH = 20;

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(({ length }) => length));
}
