/**
 * Kinds of facts that the server stores. Each operation states which of them it reads or writes; from that follows which answers
 * a write makes stale, for whom, and how long an answer may be cached.
 */
export const FACTS = [
  'account', // includes scope, password and second factor
  'annulment',
  'audit',
  'backup',
  'batch',
  'commune',
  'criteria-set',
  'entry',
  'import', // a comparison of a file, not yet recorded
  'import-template',
  'metric-figure',
  'office',
  'recognition',
  'report',
  'session',
  'set-assignment',
  'stored-file',
  'target-decision',
  'two-factor-policy',
  'upload',
] as const;
export type Fact = (typeof FACTS)[number];

/** Written facts: of these communes (undefined: any), by this account (undefined: unknown). */
export interface Written {
  facts: readonly Fact[];
  communeIds?: readonly string[] | undefined;
  by?: string | undefined;
}

/** Facts that an answer depends on: of one commune (undefined: all). */
export interface Source {
  readsFrom: readonly Fact[];
  communeId?: string | undefined;
}

/** Returns whether the write may change an answer that depends on these facts. */
export function reaches({ facts, communeIds }: Written, { readsFrom, communeId }: Source): boolean {
  const isOfOthers = communeIds !== undefined && communeId !== undefined && !communeIds.includes(communeId);
  return !isOfOthers && readsFrom.some((fact) => facts.includes(fact));
}

/** Facts behind a criteria set with its decided targets. */
export const SET_FACTS = ['criteria-set', 'target-decision'] as const satisfies Fact[];

/** Facts behind the entries that count (R15). */
export const ENTRY_FACTS = ['entry', 'annulment'] as const satisfies Fact[];

/** Facts behind the standing of one commune. */
export const STANDING_FACTS = [
  ...SET_FACTS,
  'commune',
  'recognition',
  ...ENTRY_FACTS,
  'metric-figure',
] as const satisfies Fact[];

/** Facts behind the standings of all communes under a set. */
export const BOARD_FACTS = [...STANDING_FACTS, 'set-assignment'] as const satisfies Fact[];
