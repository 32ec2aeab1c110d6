import { parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import type { CodeColumn } from '../cells/code-column.ts';
import { JUDGEMENT_COLUMN } from '../navigation/grid-layout.ts';
import type { Block } from './clipboard.ts';
import { isBlank } from './match-rows.ts';
import type { Indicators, PlacementContext } from './placement.ts';

/**
 * The columns after the codes whose words are judgements, such as the column "Đánh giá" of a commune's report; none if the grid has no
 * column for them. Answers to yes/no indicators look the same: they are figures, unless the paste begins at the judgements.
 */
export function judgementColumns(
  block: Block,
  { column: codeColumn, codes }: CodeColumn,
  { area, start }: PlacementContext,
  indicators: Indicators,
): number[] {
  if (!area.columns.includes(JUDGEMENT_COLUMN)) return [];
  const isMeant = area.columns[start.column] === JUDGEMENT_COLUMN;
  const width = Math.max(...block.map((line) => line.length));
  const after = Array.from({ length: width }, (_, column) => column).slice(codeColumn + 1);
  return after.filter((column) => {
    const texts = [...codes].flatMap(([row, code]) => {
      const text = block[row]?.[column];
      const isAnswer = indicators.get(code)?.kind === 'yes-no';
      return text === undefined || isBlank(text) || (isAnswer && !isMeant) ? [] : [text];
    });
    return texts.length > 0 && texts.filter(isWord).length * 2 > texts.length;
  });
}

// A column of 1 and 0 is one of figures.
function isWord(text: string): boolean {
  return !/\d/.test(text) && parseJudgement(text) !== undefined;
}
