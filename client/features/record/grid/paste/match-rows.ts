import type { Criterion, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { Cell, Line } from '../navigation/grid-layout.ts';
import type { Position } from '../navigation/navigation.ts';
import type { Block } from './clipboard.ts';

/** Lines of the grid, and the keys of its columns from the left. */
export interface TargetArea {
  lines: readonly Line[];
  columns: readonly string[];
}

/** A text and its cell; undefined if the text is outside the grid. */
interface PlacedText {
  cell: Cell | undefined;
  text: string;
}

export interface PlacedTexts {
  texts: PlacedText[];
  /** Number of rows of the block without figures: headings, or rows without a code. */
  skippedRows: number;
}

/** Whether a text is a figure of an indicator, or a judgement. */
export type IsReadable = (indicator: Indicator, text: string, part?: Cell['part']) => boolean;

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

export function cellAt({ lines, columns }: TargetArea, row: number, column: number): Cell | undefined {
  const line = lines[row];
  return line?.kind === 'figures' ? line.cells.get(columns[column] ?? '') : undefined;
}

/**
 * Places a block by position, starting at a cell. Either its rows match the lines of figures only, or they match all lines as the
 * screen shows them, with rows for headings that are blank or repeat the heading. The variant with fewer unreadable texts wins.
 */
export function matchRows(
  block: Block,
  area: TargetArea,
  start: Position,
  isReadable: IsReadable,
): PlacedTexts {
  const rows = block.slice(0, block.findLastIndex((line) => !line.every(isBlank)) + 1);
  const countMisfits = ({ texts }: PlacedTexts) =>
    texts.filter(({ cell, text }) => !cell || !isReadable(cell.indicator, text, cell.part)).length;
  const onFigures = placeOnRows(rows, area, figureRows(area, start.row), start.column);
  const onLines = matchAllLines(rows, area, start, isReadable);
  // The line above the first selected cell is a heading; the block may have been copied from there.
  const fromAbove = matchAllLines(rows, area, { ...start, row: start.row - 1 }, isReadable);
  const [here, above] = [onLines, fromAbove].map((placed) => placed && countMisfits(placed));
  const least = Math.min(countMisfits(onFigures), here ?? Number.POSITIVE_INFINITY);
  if (fromAbove && above !== undefined && above < least) return fromAbove;
  if (!onLines || here !== least) return onFigures;
  return here < countMisfits(onFigures) || areBlanksForHeadings(rows, onLines) ? onLines : onFigures;
}

/** Whether the blank rows are mostly at headings; otherwise they are missing figures. */
function areBlanksForHeadings(block: Block, { skippedRows }: PlacedTexts): boolean {
  const blanks = block.filter((line) => line.every(isBlank)).length;
  return blanks >= skippedRows && blanks <= 2 * skippedRows;
}

/** Places the block on all lines; undefined if it covers no heading, or has something else in the row of a heading. */
function matchAllLines(
  block: Block,
  area: TargetArea,
  start: Position,
  isReadable: IsReadable,
): PlacedTexts | undefined {
  const criteria = block.map((_, index) => {
    const line = area.lines[start.row + index];
    return line?.kind === 'criterion' ? line.criterion : undefined;
  });
  const headings = criteria.filter((criterion) => criterion !== undefined).length;
  const isFigure = (text: string) => indicatorsOf(area).some((indicator) => isReadable(indicator, text));
  const doHeadingsMatch = block.every((line, index) => {
    const criterion = criteria[index];
    if (criterion === undefined || line.every(isBlank)) return true;
    return (
      line.some((text) => isHeading(text, criterion)) &&
      !line.some((text) => !isBlank(text) && isFigure(text))
    );
  });
  if (headings === 0 || !doHeadingsMatch) return undefined;
  const withoutHeadings = block.map((line, index) => (criteria[index] ? [] : line));
  const rows = block.map((_, index) => start.row + index);
  return { ...placeOnRows(withoutHeadings, area, rows, start.column), skippedRows: headings };
}

function indicatorsOf({ lines }: TargetArea): Indicator[] {
  return lines.flatMap((line) => {
    const [cell] = line.kind === 'figures' ? line.cells.values() : [];
    return cell ? [cell.indicator] : [];
  });
}

// `Tiêu chí 2`, `2. Giao thông`, `II`; any other text may be an unreadable figure.
function isHeading(text: string, { name, nameEn }: Criterion): boolean {
  const plain = toSearchText(text);
  const names = [name, nameEn ?? name].map(toSearchText);
  return (
    /^(?:tieu chi|criterion) |^[ivxl]+\.?$/.test(plain) ||
    names.includes(plain.replace(/^[\divxl]+[.:)]? /, ''))
  );
}

function placeOnRows(block: Block, area: TargetArea, rows: readonly number[], column: number): PlacedTexts {
  const texts = block.flatMap((line, index) =>
    line
      .map((text, offset) => ({ text, cell: cellAt(area, rows[index] ?? -1, column + offset) }))
      .filter(({ text }) => !isBlank(text)),
  );
  return { texts, skippedRows: 0 };
}

function figureRows({ lines }: TargetArea, start: number): number[] {
  return lines.flatMap((line, row) => (row >= start && line.kind === 'figures' ? [row] : []));
}
