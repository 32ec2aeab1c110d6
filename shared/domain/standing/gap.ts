import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { IndicatorStatus } from '../values/status.ts';

/** An indicator and the communes that miss it: not met (or nearly), and, apart from those, without a verdict (R9). */
export const Gap = z
  .object({ code: z.string(), notMet: z.array(z.string()), notAssessed: z.array(z.string()) })
  .meta({ id: 'Gap' });
export type Gap = z.infer<typeof Gap>;

/** Of a criterion's standing what is needed here. */
export interface JudgedIndicators {
  indicators: readonly { code: string; status: IndicatorStatus }[];
}

/** The indicators that some commune misses, the most often not met first, then the most often not assessed, then by order. */
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
      if (status === 'not-met' || status === 'nearly-met') gaps.get(code)?.notMet.push(communeId);
      if (status === 'not-assessed') gaps.get(code)?.notAssessed.push(communeId);
    }
  }
  return [...gaps.values()]
    .filter((gap) => gap.notMet.length + gap.notAssessed.length > 0)
    .sort((a, b) => b.notMet.length - a.notMet.length || b.notAssessed.length - a.notAssessed.length);
}
