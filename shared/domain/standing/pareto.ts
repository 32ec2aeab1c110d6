import { type CriteriaSet, leadOfficeOf } from '../sets/criteria-set.ts';
import type { Gap } from './gap.ts';

/** One part of a whole ranked by size (Pareto). */
interface ParetoPart<Key> {
  key: Key;
  count: number;
  /** Share of the whole in this part and all larger ones, from 0 to 1. */
  cumulative: number;
}

/** Sorts the parts by size, the largest first; equal ones keep their order, empty ones are left out. */
export function rankParts<Key>(counts: ReadonlyMap<Key, number>): ParetoPart<Key>[] {
  const parts = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const whole = parts.reduce((sum, [, count]) => sum + count, 0);
  let soFar = 0;
  return parts.map(([key, count]) => {
    soFar += count;
    return { key, count, cumulative: soFar / whole };
  });
}

/** Number of indicators not met or nearly met, over all communes, by criterion. Indicators without a verdict do not count (R9). */
export function rankCriteriaByGaps(set: CriteriaSet, gaps: readonly Gap[]): ParetoPart<number>[] {
  return rankParts(countGaps(set, gaps, (criterion) => criterion.number));
}

/**
 * The same by lead office as the set names it: several offices named together are one key. Undefined if no office leads the
 * indicator.
 */
export function rankOfficesByGaps(set: CriteriaSet, gaps: readonly Gap[]): ParetoPart<string | undefined>[] {
  return rankParts(countGaps(set, gaps, leadOfficeOf));
}

type KeyOf<Key> = (...indicator: Parameters<typeof leadOfficeOf>) => Key;

function countGaps<Key>(set: CriteriaSet, gaps: readonly Gap[], keyOf: KeyOf<Key>): Map<Key, number> {
  const missedBy = new Map(gaps.map(({ code, notMet }) => [code, notMet.length]));
  const counts = new Map<Key, number>();
  for (const criterion of set.criteria) {
    for (const indicator of criterion.indicators) {
      const key = keyOf(criterion, indicator);
      counts.set(key, (counts.get(key) ?? 0) + (missedBy.get(indicator.code) ?? 0));
    }
  }
  return counts;
}
