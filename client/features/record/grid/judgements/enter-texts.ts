import type { GridParts } from '../cells/grid-context.ts';
import type { CellInput } from '../editing/make-edit.ts';
import { findObstacle } from './may-judge.ts';

/** Enters typed or pasted texts: figures, then judgements, which wait for their reason; returns the number of changed cells. */
export function enterTexts(
  { store, gridEditor, drafts }: Pick<GridParts, 'store' | 'gridEditor' | 'drafts'>,
  inputs: readonly CellInput[],
  areDoubtsConfirmed = false,
): number {
  const figures = inputs.filter(({ cell }) => cell.part === 'figure');
  const entered = figures.length > 0 ? gridEditor.enter(figures, areDoubtsConfirmed) : 0;
  // After the figures, because a judgement is about the figure beside it.
  const judgements = inputs.filter(
    ({ cell }) => cell.part === 'judgement' && findObstacle(cell, store.view(cell)) === undefined,
  );
  const typed = drafts.enter(judgements, ({ cell }, judgement) => {
    const { content, verdict } = store.view(cell);
    if (content === null) return false;
    // Tables of offices say only đạt and chưa đạt.
    const isMetByFigures = verdict.status === 'met-low' && verdict.why.basis === 'figures';
    return verdict.status === judgement || (judgement === 'met' && isMetByFigures);
  });
  return entered + typed;
}
