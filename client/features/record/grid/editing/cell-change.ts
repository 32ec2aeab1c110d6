import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import type { CellView, EntryContent } from '../cells/cell-view.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Change of one cell, as the undo stack keeps it. Null contents: the cell was or becomes empty. */
export interface CellChange {
  cell: Cell;
  before: EntryContent | null;
  beforeText: string;
  after: EntryContent | null;
  afterText: string;
}

/** The inverse change. */
export function reversed({ cell, before, beforeText, after, afterText }: CellChange): CellChange {
  return { cell, before: after, beforeText: afterText, after: before, afterText: beforeText };
}

/** Whether a cell still has the value and judgement from before a change. An unreadable edit counts as an empty cell. */
export function isUnchangedSince({ content, blocked }: CellView, before: EntryContent | null): boolean {
  const [now, then] = [blocked?.obstacle?.kind === 'unreadable' ? null : content, withoutWithdrawal(before)];
  return isSameValue(now?.value ?? null, then?.value ?? null) && now?.judgement === then?.judgement;
}

function withoutWithdrawal(content: EntryContent | null): EntryContent | null {
  return content === null || isWithdrawal(content) ? null : content;
}
