import { type Doubt, findDoubts } from '#shared/domain/record/doubts.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
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
  return isWithdrawal(content) ? [] : findDoubts(set, indicator, content, knownIn(view, indicator));
}

/**
 * The latest figure before the grid's date, and the one of that date. A figure that waits for an answer is not known; one in a former
 * unit or kind is no measure.
 */
function knownIn(
  { previous, content, entry, blocked, isNew, isFormer }: CellView,
  indicator: Indicator,
): (FigureValue | null)[] {
  const before = previous && !isStatedFormerly(indicator, previous) ? previous.value : null;
  if (isFormer) return [before];
  if (blocked) return [before, entry?.value ?? null];
  const shown = content?.value ?? null;
  return isNew ? [before, shown] : [shown];
}
