import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { IndicatorStatus } from '../values/status.ts';
import { isMissed } from './judge-criterion.ts';

/** An indicator and the ids of the communes that miss it: not met or nearly met, and separately those without a verdict (R9). */
export const Gap = z
  .object({ code: z.string(), notMet: z.array(z.string()), notAssessed: z.array(z.string()) })
  .meta({ id: 'Gap' });
export type Gap = z.infer<typeof Gap>;

export interface JudgedIndicators {
  indicators: readonly { code: string; status: IndicatorStatus }[];
}

/** Indicators that some commune misses, sorted by communes not meeting it, then by communes not assessed, then in the order of the set. */
export function findGaps(
  set: CriteriaSet,
  standings: readonly { communeId: string; criteria: readonly JudgedIndicators[] }[],
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const criterion of set.criteria) {
    for (const { code } of criterion.indicators) gaps.set(code, { code, notMet: [], notAssessed: [] });
  }
  for (const { communeId, criteria } of standings) {
    for (const { code, status } of criteria.flatMap((criterion) => criterion.indicators)) {
      if (isMissed(status)) gaps.get(code)?.notMet.push(communeId);
      if (status === 'not-assessed') gaps.get(code)?.notAssessed.push(communeId);
    }
  }
  return [...gaps.values()]
    .filter((gap) => gap.notMet.length + gap.notAssessed.length > 0)
    .sort((a, b) => b.notMet.length - a.notMet.length || b.notAssessed.length - a.notAssessed.length);
}
