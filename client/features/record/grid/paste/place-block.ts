import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { type CodeColumn, findCodeColumn } from '../cells/code-column.ts';
import { JUDGEMENT_COLUMN, VALUE_COLUMN } from '../navigation/grid-layout.ts';
import type { Block } from './clipboard.ts';
import { judgementColumns } from './judgement-columns.ts';
import { cellAt, isBlank, matchRows, type PlacedTexts } from './match-rows.ts';
import type { Indicators, PlacementContext } from './placement.ts';

/** Cells for the texts of a block; or a refusal: it has codes without a column of figures, or with several. */
export type BlockPlacement =
  | (PlacedTexts & { matchedBy: 'position' | 'code' })
  | 'codes-alone'
  | 'columns-unclear';

/**
 * Finds the cell of each text in a block. Rows with indicator codes go to those indicators, with the figures from the one readable
 * column after the codes; several readable columns are refused, not guessed. Other rows go by position.
 */
export function placeBlock(block: Block, context: PlacementContext): BlockPlacement {
  const indicators = new Map(listIndicators(context.layout.set).map((one) => [one.code, one]));
  const found = findCodeColumn(block, [...indicators.keys()]);
  if (!found || !areCodesIntended(block, found, context, indicators))
    return { ...matchRows(block, context.area, context.start, context.isReadable), matchedBy: 'position' };
  const judgements = judgementColumns(block, found, context, indicators);
  const figures = figureColumns(block, found, context, indicators).filter((one) => !judgements.includes(one));
  if (figures.length === 0 && judgements.length === 0) return 'codes-alone';
  if (figures.length > 1 || judgements.length > 1) return 'columns-unclear';
  return placeByCode(block, found, { figures: figures[0], judgements: judgements[0] }, context);
}

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

/** Columns of a block, if it has them. */
interface FoundColumns {
  figures: number | undefined;
  judgements: number | undefined;
}

/** Places the figures in the column of the first selected cell, or beside it if that is a judgement. */
function placeByCode(
  block: Block,
  found: CodeColumn,
  columns: FoundColumns,
  { area, start }: PlacementContext,
): BlockPlacement {
  const rows = new Map(
    area.lines.flatMap((_, row): [string, number][] => {
      const code = cellAt(area, row, start.column)?.indicator.code;
      return code === undefined ? [] : [[code, row]];
    }),
  );
  const isOnJudgements = area.columns[start.column] === JUDGEMENT_COLUMN;
  const place = (column: number | undefined, target: number) =>
    [...found.codes].flatMap(([row, code]) => {
      const text = column === undefined ? undefined : block[row]?.[column];
      if (text === undefined || isBlank(text)) return [];
      return [{ text, cell: cellAt(area, rows.get(code) ?? -1, target) }];
    });
  const texts = [
    ...place(columns.figures, isOnJudgements ? area.columns.indexOf(VALUE_COLUMN) : start.column),
    ...place(columns.judgements, area.columns.indexOf(JUDGEMENT_COLUMN)),
  ];
  const others = block.filter((line, row) => !found.codes.has(row) && !line.every(isBlank));
  return { texts, skippedRows: others.length, matchedBy: 'code' };
}
