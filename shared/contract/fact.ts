/**
 * The kinds of facts that the server stores. Each operation states which of them its answer is made from, or which of them it
 * writes: what becomes stale with a write, for whom, and how long an answer may be kept are derived from that.
 */
export const FACTS = [
  'account', // with its scope, password and second factor
  'audit',
  'backup',
  'batch',
  'commune',
  'criteria-set',
  'entry',
  'import', // a file compared with the record, before it is recorded
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

/** Facts that were written: those of these communes, or of any; by this account, or by none that is known. */
export interface Written {
  facts: readonly Fact[];
  communeIds?: readonly string[] | undefined;
  by?: string | undefined;
}

/** What an answer is made from: facts of one commune, or of all. */
export interface Source {
  readsFrom: readonly Fact[];
  communeId?: string | undefined;
}

/** Whether an answer may differ after the write. */
export function reaches({ facts, communeIds }: Written, { readsFrom, communeId }: Source): boolean {
  const isOfOthers = communeIds !== undefined && communeId !== undefined && !communeIds.includes(communeId);
  return !isOfOthers && readsFrom.some((fact) => facts.includes(fact));
}

/** A criteria set as it applies: with the targets that were decided. */
export const SET_FACTS = ['criteria-set', 'target-decision'] as const satisfies Fact[];

/** The standing of one commune. */
export const STANDING_FACTS = [
  ...SET_FACTS,
  'commune',
  'recognition',
  'entry',
  'metric-figure',
] as const satisfies Fact[];

/** The standings of all communes under a set. */
export const BOARD_FACTS = [...STANDING_FACTS, 'set-assignment'] as const satisfies Fact[];
