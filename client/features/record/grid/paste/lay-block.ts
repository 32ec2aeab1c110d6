import { type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { type CodeColumn, findCodeColumn } from '../cells/code-column.ts';
import type { GridLayout } from '../navigation/grid-layout.ts';
import type { Place } from '../navigation/moves.ts';
import { alignBlock, cellAt, type Field, type IsRead, isBlank, type Laid } from './align-block.ts';
import type { Block } from './block.ts';

/** A block as it is laid; or why it is not: it has codes without a column of figures, or with more than one. */
export type LaidBlock = (Laid & { way: 'place' | 'code' }) | 'codes-alone' | 'columns-unclear';

/** What a block is laid on, and how its texts are read. */
interface Laying {
  layout: GridLayout;
  field: Field;
  start: Place;
  isRead: IsRead;
}

/**
 * Finds where the texts of a block go. Rows that say the codes of their indicators go to those, from the one column beside the
 * codes that reads as figures; others go by place. Which of two columns is meant is not guessed.
 */
export function layBlock(block: Block, laying: Laying): LaidBlock {
  const indicators = new Map(listIndicators(laying.layout.set).map((one) => [one.code, one]));
  const found = findCodeColumn(block, [...indicators.keys()]);
  if (!found || !areMeant(block, found, laying, indicators))
    return { ...alignBlock(block, laying.field, laying.start, laying.isRead), way: 'place' };
  const columns = figureColumns(block, found, laying, indicators);
  const [column] = columns;
  if (column === undefined) return 'codes-alone';
  return columns.length > 1 ? 'columns-unclear' : layByCode(block, found, column, laying);
}

type Indicators = ReadonlyMap<string, Indicator>;

/**
 * Whether what looks like codes is meant as such. Three in the order of the set are no chance. Fewer are codes beside a name, or where
 * one column of figures is all there is to paste into: two of them, or one that is of the very line.
 */
function areMeant(block: Block, found: CodeColumn, laying: Laying, indicators: Indicators): boolean {
  const { layout, field, start, isRead } = laying;
  const { column, codes } = found;
  if (layout.kind === 'list' && layout.communes.length > 1) return false;
  if (codes.size >= 3) return true;
  const isAlone = block.every((line) => line.every((text, index) => index === column || isBlank(text)));
  if (isAlone) return false;
  const areNamed = [...codes].every(([row, code]) => {
    const [indicator, next] = [indicators.get(code), block[row]?.[column + 1]];
    return indicator !== undefined && next !== undefined && !isBlank(next) && !isRead(indicator, next);
  });
  if (areNamed) return true;
  const [code] = codes.values();
  const isOfLine = cellAt(field, start.row, start.column)?.indicator.code === code;
  return layout.kind === 'list' && (codes.size === 2 || isOfLine);
}

/** The columns after the codes of which more than half of what is in them reads as figures of the codes' indicators. */
function figureColumns(block: Block, found: CodeColumn, laying: Laying, indicators: Indicators): number[] {
  const width = Math.max(...block.map((line) => line.length));
  const after = Array.from({ length: width }, (_, column) => column).slice(found.column + 1);
  return after.filter((column) => {
    const filled = [...found.codes].flatMap(([row, code]) => {
      const [indicator, text] = [indicators.get(code), block[row]?.[column]];
      return indicator === undefined || text === undefined || isBlank(text) ? [] : [{ indicator, text }];
    });
    const read = filled.filter(({ indicator, text }) => laying.isRead(indicator, text));
    return read.length * 2 > filled.length;
  });
}

function layByCode(block: Block, found: CodeColumn, column: number, { field, start }: Laying): LaidBlock {
  const rows = new Map(
    field.lines.flatMap((_, row): [string, number][] => {
      const code = cellAt(field, row, start.column)?.indicator.code;
      return code === undefined ? [] : [[code, row]];
    }),
  );
  const texts = [...found.codes].flatMap(([row, code]) => {
    const text = block[row]?.[column];
    if (text === undefined || isBlank(text)) return [];
    return [{ text, cell: cellAt(field, rows.get(code) ?? -1, start.column) }];
  });
  const others = block.filter((line, row) => !found.codes.has(row) && !line.every(isBlank));
  return { texts, headings: others.length, way: 'code' };
}
