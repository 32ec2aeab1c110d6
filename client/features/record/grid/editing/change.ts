import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import type { CellView, Stated } from '../cells/cell-view.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** What an act did to one cell. */
export interface Change {
  cell: Cell;
  before: Stated | null;
  beforeText: string;
  after: Stated | null;
  afterText: string;
}

/** The change the other way round. */
export function turned({ cell, before, beforeText, after, afterText }: Change): Change {
  return { cell, before: after, beforeText: afterText, after: before, afterText: beforeText };
}

/** Whether a cell still states what a change found in it. What could not be read states nothing. */
export function isStill({ stated, blocked }: CellView, before: Stated | null): boolean {
  const [now, then] = [blocked?.obstacle?.kind === 'unreadable' ? null : stated, asFigure(before)];
  return isSameValue(now?.value ?? null, then?.value ?? null) && now?.judgement === then?.judgement;
}

function asFigure(stated: Stated | null): Stated | null {
  return stated === null || isWithdrawal(stated) ? null : stated;
}
