import type { Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { Cell, Line } from '../navigation/grid-layout.ts';
import type { Place } from '../navigation/moves.ts';
import type { Block } from './block.ts';

/** What a block is laid on: the lines of a grid and the keys of its columns, from the first. */
export interface Field {
  lines: readonly Line[];
  columns: readonly string[];
}

/** A text and the cell it goes to; undefined where the grid has none. */
export interface LaidText {
  cell: Cell | undefined;
  text: string;
}

export interface Laid {
  texts: LaidText[];
  /** The lines of the block that stand for headings, or head its columns. */
  headings: number;
}

/** Whether a text can be read as a figure of an indicator. */
export type IsRead = (indicator: Indicator, text: string) => boolean;

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

export function cellAt({ lines, columns }: Field, row: number, column: number): Cell | undefined {
  const line = lines[row];
  return line?.kind === 'figures' ? line.cells.get(columns[column] ?? '') : undefined;
}

/**
 * Lays a block by place, from a cell on. Its rows go to the lines of figures one after the other; or, where they stand one for
 * one for all lines as the screen has them, headings too, to those. Which of both, its texts tell: where more of them can be
 * read, that is meant. A row for a heading is blank or says it; a block with something else there has no rows for headings.
 */
export function alignBlock(block: Block, field: Field, start: Place, isRead: IsRead): Laid {
  const rows = block.slice(0, block.findLastIndex((line) => !line.every(isBlank)) + 1);
  const misfits = ({ texts }: Laid) =>
    texts.filter(({ cell, text }) => !cell || !isRead(cell.indicator, text)).length;
  const onFigures = layOn(rows, field, figureRows(field, start.row), start.column);
  const onLines = standForLines(rows, field, start, isRead);
  // The line above the first chosen cell is a heading: the block may have been copied from there on.
  const fromAbove = standForLines(rows, field, { ...start, row: start.row - 1 }, isRead);
  const [here, above] = [onLines, fromAbove].map((laid) => laid && misfits(laid));
  const least = Math.min(misfits(onFigures), here ?? Number.POSITIVE_INFINITY);
  if (fromAbove && above !== undefined && above < least) return fromAbove;
  if (!onLines || here !== least) return onFigures;
  return here < misfits(onFigures) || areForHeadings(rows, onLines) ? onLines : onFigures;
}

/** Whether blank rows are where the headings are, and few elsewhere: then they are no figures that are missing. */
function areForHeadings(block: Block, { headings }: Laid): boolean {
  const blanks = block.filter((line) => line.every(isBlank)).length;
  return blanks >= headings && blanks <= 2 * headings;
}

/** The block laid on all lines; undefined where it covers no heading, or has something else in the place of one. */
function standForLines(block: Block, field: Field, start: Place, isRead: IsRead): Laid | undefined {
  const criteria = block.map((_, index) => {
    const line = field.lines[start.row + index];
    return line?.kind === 'criterion' ? line.criterion : undefined;
  });
  const headings = criteria.filter((criterion) => criterion !== undefined).length;
  const isFigure = (text: string) => indicatorsOf(field).some((indicator) => isRead(indicator, text));
  const areForThem = block.every((line, index) => {
    const criterion = criteria[index];
    if (criterion === undefined || line.every(isBlank)) return true;
    return (
      line.some((text) => isHeading(text, criterion)) &&
      !line.some((text) => !isBlank(text) && isFigure(text))
    );
  });
  if (headings === 0 || !areForThem) return undefined;
  const ofFigures = block.map((line, index) => (criteria[index] ? [] : line));
  const rows = block.map((_, index) => start.row + index);
  return { ...layOn(ofFigures, field, rows, start.column), headings };
}

function indicatorsOf({ lines }: Field): Indicator[] {
  return lines.flatMap((line) => {
    const [cell] = line.kind === 'figures' ? line.cells.values() : [];
    return cell ? [cell.indicator] : [];
  });
}

// `Tiêu chí 2`, `2. Giao thông`, `II`: any other text may be a figure that cannot be read.
function isHeading(text: string, { name, nameEn }: Criterion): boolean {
  const plain = toSearchText(text.normalize('NFC'));
  const names = [name, nameEn ?? name].map(toSearchText);
  return (
    /^(?:tieu chi|criterion) |^[ivxl]+\.?$/.test(plain) ||
    names.includes(plain.replace(/^[\divxl]+[.:)]? /, ''))
  );
}

function layOn(block: Block, field: Field, rows: readonly number[], column: number): Laid {
  const texts = block.flatMap((line, index) =>
    line
      .map((text, offset) => ({ text, cell: cellAt(field, rows[index] ?? -1, column + offset) }))
      .filter(({ text }) => !isBlank(text)),
  );
  return { texts, headings: 0 };
}

function figureRows({ lines }: Field, start: number): number[] {
  return lines.flatMap((line, row) => (row >= start && line.kind === 'figures' ? [row] : []));
}
