import type { StandingTotals } from './standing.ts';

/** Totals that rest on an earlier year's figures or targets, or on judgements in question (R4, R23), in the order of tables. */
export const MARKED_TOTALS = [
  'ofEarlierYear',
  'metByEarlierTarget',
  'criteriaMetByEarlierTarget',
  'awaitsJudgement',
  'judgedByCommune',
] as const satisfies readonly (keyof StandingTotals)[];
type MarkedTotal = (typeof MARKED_TOTALS)[number];

export function hasMarks(totals: Pick<StandingTotals, MarkedTotal>): boolean {
  return MARKED_TOTALS.some((key) => totals[key] > 0);
}
