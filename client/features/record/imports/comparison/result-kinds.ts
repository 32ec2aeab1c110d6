import type { Import, ImportKind } from '#shared/contract/record/imports.ts';

type Counts = Import['counts'];

/** The kinds in the order in which they concern whoever imports. */
export const KINDS_BY_URGENCY = ['refused', 'changed', 'new', 'confirmed', 'same'] as const;

/** Which cells of a comparison are shown: those of a kind, those whose unit may be wrong, or all. */
export type Shown = ImportKind | 'jumps' | undefined;

/** What is shown first: what concerns most. */
export function firstKind(counts: Counts): ImportKind | undefined {
  return KINDS_BY_URGENCY.find((kind) => counts[kind] > 0);
}

/** How many cells were compared. */
export function countAll(counts: Counts): number {
  return KINDS_BY_URGENCY.reduce((sum, kind) => sum + counts[kind], 0);
}

/** How many figures recording it records. */
export function countToRecord(counts: Counts, confirmSame: boolean): number {
  return counts.new + counts.changed + (confirmSame ? counts.confirmed : 0);
}

/** Whether the import is still being read. */
export function isInProgress({ state }: Pick<Import, 'state'>): boolean {
  return state === 'waiting' || state === 'reading';
}
