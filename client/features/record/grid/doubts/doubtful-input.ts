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

/**
 * The cells that wait no more once the doubts about `cells` are confirmed: these, and those of which only the date was doubtful.
 * Adds the date to `confirmedDays`.
 */
export function answeredBy(
  cells: readonly Cell[],
  waiting: readonly DoubtfulInput[],
  confirmedDays: Set<string>,
): Cell[] {
  for (const { cell, doubts } of waiting) {
    const days = cells.includes(cell) ? doubts.filter(({ doubt }) => doubt === 'early-day') : [];
    for (const { name } of days) confirmedDays.add(name);
  }
  return waiting
    .filter(({ cell, doubts }) => cells.includes(cell) || doubts.every(({ name }) => confirmedDays.has(name)))
    .map(({ cell }) => cell);
}
