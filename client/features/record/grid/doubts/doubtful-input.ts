import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { CellView } from '../cells/cell-view.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Text of a cell whose figure raises doubts. */
export interface DoubtfulInput {
  cell: Cell;
  text: string;
  doubts: readonly Doubt[];
}

/** The figure about which a cell waits for an answer; undefined if there is none. */
export function findDoubtfulIn(cell: Cell, { blocked }: CellView): DoubtfulInput | undefined {
  const obstacle = blocked?.obstacle;
  return blocked && obstacle?.kind === 'doubtful'
    ? { cell, text: blocked.text, doubts: obstacle.doubts }
    : undefined;
}
