import { isBlank, type SheetCell, type SheetRow, textOfCell } from '../cell.ts';
import { normalizeName } from '../names/normalize-name.ts';
import { isYear, readCellDay } from '../read-cell-day.ts';

/** What most of the filled cells of a column are. */
type ColumnContent = 'nothing' | 'running-numbers' | 'years' | 'days' | 'judgements' | 'figures' | 'texts';

/** Content of a column, and its number of filled cells. */
export interface ColumnFilling {
  content: ColumnContent;
  filled: number;
}

/** Returns what the cells of a column below its headings are. */
export function contentOf(data: readonly SheetRow[], column: number): ColumnFilling {
  const cells = data.flatMap((row) => {
    const cell = row[column];
    return cell === undefined || isBlank(cell) ? [] : [cell];
  });
  if (cells.length === 0) return { content: 'nothing', filled: 0 };
  const kinds = cells.map(kindOf);
  const count = (kind: CellKind) => kinds.filter((one) => one === kind).length;
  const content = (['day', 'judgement', 'year', 'number'] as const).find(
    (kind) => count(kind) * 2 > cells.length,
  );
  if (content === 'number' || content === 'year') {
    if (isRunning(cells)) return { content: 'running-numbers', filled: cells.length };
    return { content: content === 'year' ? 'years' : 'figures', filled: cells.length };
  }
  const named = { day: 'days', judgement: 'judgements' } as const;
  return { content: content === undefined ? mixedContent(kinds) : named[content], filled: cells.length };
}

type CellKind = 'day' | 'judgement' | 'year' | 'number' | 'text';

// Figures among words are figures that somebody wants read.
function mixedContent(kinds: readonly CellKind[]): ColumnContent {
  return kinds.filter((kind) => kind === 'number' || kind === 'year').length * 3 > kinds.length
    ? 'figures'
    : 'texts';
}

const JUDGEMENTS: ReadonlySet<string> = new Set([
  'dat',
  'chua dat',
  'khong dat',
  'co ban dat',
  'dat chuan',
  'chua dat chuan',
  'khong dat chuan',
]);

function kindOf(cell: SheetCell): CellKind {
  if (typeof cell === 'object' && 'number' in cell) {
    if (cell.as === 'day') return 'day';
    return isYear(cell.number) ? 'year' : 'number';
  }
  const text = textOfCell(cell).trim();
  if (text.length > 100) return 'text';
  if (/^\d{4}$/.test(text)) return isYear(Number(text)) ? 'year' : 'number';
  if (!/^\d{5}$/.test(text) && readCellDay(text) !== undefined) return 'day';
  if (/^-?\d[\d.,\s]*%?$/.test(text)) return 'number';
  return JUDGEMENTS.has(normalizeName(text)) ? 'judgement' : 'text';
}

// 1, 2, 3 …, also starting again in each group.
function isRunning(cells: readonly SheetCell[]): boolean {
  const numbers = cells.map((cell) => Number(textOfCell(cell)));
  const steps = numbers.filter((number, i) => number === 1 || number === (numbers[i - 1] ?? Number.NaN) + 1);
  return numbers.length >= 2 && numbers[0] === 1 && steps.length === numbers.length;
}
