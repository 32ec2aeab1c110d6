import { type CriteriaSet, leadOfficeOf } from '../sets/criteria-set.ts';
import type { Gap } from './gap.ts';

/** One part of a whole that is ranked by size (Pareto): its count, and the share of the whole that it and the larger ones make up. */
interface ParetoPart<Key> {
  key: Key;
  count: number;
  /** From 0 to 1. */
  cumulative: number;
}

/** The parts, the largest first; equals stay in the order given. Parts of nothing are left out. */
export function rankParts<Key>(counts: ReadonlyMap<Key, number>): ParetoPart<Key>[] {
  const parts = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  const whole = parts.reduce((sum, [, count]) => sum + count, 0);
  let soFar = 0;
  return parts.map(([key, count]) => {
    soFar += count;
    return { key, count, cumulative: soFar / whole };
  });
}

/** How often communes do not meet (or nearly meet) an indicator, by criterion. What has no verdict is not counted (R9). */
export function rankCriteriaByGaps(set: CriteriaSet, gaps: readonly Gap[]): ParetoPart<number>[] {
  return rankParts(countGaps(set, gaps, (criterion) => criterion.number));
}

/**
 * The same by the office that leads the indicator, as the set names it: where it names several together, they are one part.
 * The key is undefined for indicators that no office leads.
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
