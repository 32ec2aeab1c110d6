import type { Import, ImportKind, ImportRow } from '#shared/contract/imports.ts';
import { isSameValue } from '#shared/domain/value.ts';

type Counts = Import['counts'];

/** The kinds in the order in which they concern whoever imports. */
export const KINDS_BY_CONCERN = ['refused', 'changed', 'new', 'confirmed', 'same'] as const;

/** What is shown first: what concerns most. */
export function firstKind(counts: Counts): ImportKind | undefined {
  return KINDS_BY_CONCERN.find((kind) => counts[kind] > 0);
}

/** How many cells were compared. */
export function countAll(counts: Counts): number {
  return KINDS_BY_CONCERN.reduce((sum, kind) => sum + counts[kind], 0);
}

/** How many figures recording it records. */
export function countToRecord(counts: Counts, confirmSame: boolean): number {
  return counts.new + counts.changed + (confirmSame ? counts.confirmed : 0);
}

/** Whether a judgement holds now that does not hold of the figure in the file. */
export function losesJudgement({ kind, value, was }: Pick<ImportRow, 'kind' | 'value' | 'was'>): boolean {
  return kind === 'changed' && was !== null && was.judgement !== null && !isSameValue(was.value, value);
}

/** Whether the import is still being read. */
export function isUnderWay({ state }: Pick<Import, 'state'>): boolean {
  return state === 'waiting' || state === 'reading';
}
