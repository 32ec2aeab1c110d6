import { type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { type CodeColumn, findCodeColumn } from '../cells/code-column.ts';
import type { GridLayout } from '../navigation/grid-layout.ts';
import type { Position } from '../navigation/navigation.ts';
import type { Block } from './clipboard.ts';
import {
  cellAt,
  type IsReadable,
  isBlank,
  matchRows,
  type PlacedTexts,
  type TargetArea,
} from './match-rows.ts';

/** Cells for the texts of a block; or a refusal: it has codes without a column of figures, or with several. */
export type BlockPlacement =
  | (PlacedTexts & { matchedBy: 'position' | 'code' })
  | 'codes-alone'
  | 'columns-unclear';

interface PlacementContext {
  layout: GridLayout;
  area: TargetArea;
  start: Position;
  isReadable: IsReadable;
}

/**
 * Finds the cell of each text in a block. Rows with indicator codes go to those indicators, with the figures from the one readable
 * column after the codes; several readable columns are refused, not guessed. Other rows go by position.
 */
export function placeBlock(block: Block, context: PlacementContext): BlockPlacement {
  const indicators = new Map(listIndicators(context.layout.set).map((one) => [one.code, one]));
  const found = findCodeColumn(block, [...indicators.keys()]);
  if (!found || !areCodesIntended(block, found, context, indicators))
    return { ...matchRows(block, context.area, context.start, context.isReadable), matchedBy: 'position' };
  const columns = figureColumns(block, found, context, indicators);
  const [column] = columns;
  if (column === undefined) return 'codes-alone';
  return columns.length > 1 ? 'columns-unclear' : placeByCode(block, found, column, context);
}

type Indicators = ReadonlyMap<string, Indicator>;

/**
 * Whether texts that look like codes are codes and not figures. Three or more in the set's order are no coincidence. Fewer are codes
 * if each stands before a name; or, in a list of one commune, if there are two or the code is that of the selected line.
 */
function areCodesIntended(
  block: Block,
  found: CodeColumn,
  context: PlacementContext,
  indicators: Indicators,
): boolean {
  const { layout, area, start, isReadable } = context;
  const { column, codes } = found;
  if (layout.kind === 'list' && layout.communes.length > 1) return false;
  if (codes.size >= 3) return true;
  const isAlone = block.every((line) => line.every((text, index) => index === column || isBlank(text)));
  if (isAlone) return false;
  const areNamed = [...codes].every(([row, code]) => {
    const [indicator, next] = [indicators.get(code), block[row]?.[column + 1]];
    return indicator !== undefined && next !== undefined && !isBlank(next) && !isReadable(indicator, next);
  });
  if (areNamed) return true;
  const [code] = codes.values();
  const isOfLine = cellAt(area, start.row, start.column)?.indicator.code === code;
  return layout.kind === 'list' && (codes.size === 2 || isOfLine);
}

/** The columns after the codes in which more than half of the texts are readable as figures of the rows' indicators. */
function figureColumns(
  block: Block,
  found: CodeColumn,
  context: PlacementContext,
  indicators: Indicators,
): number[] {
  const width = Math.max(...block.map((line) => line.length));
  const after = Array.from({ length: width }, (_, column) => column).slice(found.column + 1);
  return after.filter((column) => {
    const filled = [...found.codes].flatMap(([row, code]) => {
      const [indicator, text] = [indicators.get(code), block[row]?.[column]];
      return indicator === undefined || text === undefined || isBlank(text) ? [] : [{ indicator, text }];
    });
    const readable = filled.filter(({ indicator, text }) => context.isReadable(indicator, text));
    return readable.length * 2 > filled.length;
  });
}

function placeByCode(
  block: Block,
  found: CodeColumn,
  column: number,
  { area, start }: PlacementContext,
): BlockPlacement {
  const rows = new Map(
    area.lines.flatMap((_, row): [string, number][] => {
      const code = cellAt(area, row, start.column)?.indicator.code;
      return code === undefined ? [] : [[code, row]];
    }),
  );
  const texts = [...found.codes].flatMap(([row, code]) => {
    const text = block[row]?.[column];
    if (text === undefined || isBlank(text)) return [];
    return [{ text, cell: cellAt(area, rows.get(code) ?? -1, start.column) }];
  });
  const others = block.filter((line, row) => !found.codes.has(row) && !line.every(isBlank));
  return { texts, skippedRows: others.length, matchedBy: 'code' };
}
