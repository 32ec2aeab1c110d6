import type { Import, ImportKind } from '#shared/contract/record/imports.ts';

type Counts = Import['counts'];

/** Result kinds, those that need attention first. */
export const KINDS_BY_URGENCY = ['refused', 'changed', 'new', 'confirmed', 'same'] as const;

/** Filter of the compared cells: one kind, those that need confirmation (`doubts`), or all (undefined). */
export type Shown = ImportKind | 'doubts' | undefined;

/** Kind that needs attention most: refused cells, doubtful figures, then the other kinds; undefined if there are no cells. */
export function firstShown({ counts, doubtful }: Pick<Import, 'counts' | 'doubtful'>): Shown {
  if (counts.refused === 0 && doubtful > 0) return 'doubts';
  return KINDS_BY_URGENCY.find((kind) => counts[kind] > 0);
}

export function countAll(counts: Counts): number {
  return KINDS_BY_URGENCY.reduce((sum, kind) => sum + counts[kind], 0);
}

/** Number of figures that recording the comparison would add. */
export function countToRecord(counts: Counts, confirmSame: boolean): number {
  return counts.new + counts.changed + (confirmSame ? counts.confirmed : 0);
}

export function isInProgress({ state }: Pick<Import, 'state'>): boolean {
  return state === 'waiting' || state === 'reading';
}
