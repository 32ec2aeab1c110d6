import { type Doubt, findDoubts } from '#shared/domain/record/doubts.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import type { CellView, EntryContent } from '../cells/cell-view.ts';
import type { Cell, GridLayout } from '../navigation/grid-layout.ts';

/** Doubts about a valid content for a cell, by the rule of the server, which also knows figures recorded meanwhile. */
export function doubtsInCell(
  { set }: GridLayout,
  { indicator }: Cell,
  view: CellView,
  content: EntryContent,
): Doubt[] {
  return isWithdrawal(content) ? [] : findDoubts(set, indicator, content, knownIn(view));
}

/** The latest figure before the grid's date, and the one of that date; a figure that waits for an answer is not known. */
function knownIn({ previous, content, entry, blocked, isNew }: CellView): (FigureValue | null)[] {
  const before = previous?.value ?? null;
  if (blocked) return [before, entry?.value ?? null];
  const shown = content?.value ?? null;
  return isNew ? [before, shown] : [shown];
}
