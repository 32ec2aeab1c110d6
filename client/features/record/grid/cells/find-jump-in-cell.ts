import { findJump, type Jump } from '#shared/domain/values/unlikely-jump.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { CellView } from './cell-view.ts';

/** How unlike the figure before the one of this very day is; undefined where it is not, or was carried over. */
export function jumpIn({ indicator }: Cell, { isNew, stated, before }: CellView): Jump | undefined {
  return isNew ? findJump(indicator, stated?.value ?? null, before?.value ?? null) : undefined;
}

/** The same of what is just being typed too, which the verdict is about. */
export function jumpInDraft({ indicator }: Cell, view: CellView): Jump | undefined {
  const isCarriedOver = !view.isNew && view.verdict.value === view.stated?.value;
  return isCarriedOver ? undefined : findJump(indicator, view.verdict.value, view.before?.value ?? null);
}
