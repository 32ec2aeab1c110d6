import { findJump, type Jump } from '#shared/domain/values/unlikely-jump.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { CellView } from './cell-view.ts';

/** Unlikely jump from the previous figure to one of the grid's date; undefined for a carried-over figure. */
export function findJumpInCell(
  { indicator }: Cell,
  { isNew, content, previous }: CellView,
): Jump | undefined {
  return isNew ? findJump(indicator, content?.value ?? null, previous?.value ?? null) : undefined;
}

/** The same for the value that the verdict judges, which includes a value being typed. */
export function findJumpInDraft({ indicator }: Cell, view: CellView): Jump | undefined {
  const isCarriedOver = !view.isNew && view.verdict.value === view.content?.value;
  return isCarriedOver ? undefined : findJump(indicator, view.verdict.value, view.previous?.value ?? null);
}
