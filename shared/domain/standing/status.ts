import * as z from 'zod';
import type { CriteriaSet } from '../sets/criteria-set.ts';

/** The six statuses of an indicator, from best to unknown (glossary: đạt … chưa đánh giá). */
export const IndicatorStatus = z
  .enum(['met', 'met-low', 'nearly-met', 'not-met', 'not-applicable', 'not-assessed'])
  .meta({ id: 'IndicatorStatus' });
export type IndicatorStatus = z.infer<typeof IndicatorStatus>;

/** The statuses of a criterion (R6). */
export const CriterionStatus = z.enum(['met', 'not-met', 'not-assessed']).meta({ id: 'CriterionStatus' });
export type CriterionStatus = z.infer<typeof CriterionStatus>;

/** R5: `met` and `met-low` count as met, `not-applicable` too unless the set says otherwise; nothing else does. */
export function countsAsMet(set: CriteriaSet, status: IndicatorStatus): boolean {
  if (status === 'not-applicable') return set.notApplicableCounts;
  return status === 'met' || status === 'met-low';
}

/**
 * R6: the status of a criterion from those of its indicators: `met` when all count as met, `not-met` as soon as one is
 * `not-met` or `nearly-met`; else `not-assessed`, also where one does not apply in a set that does not count that.
 */
export function judgeCriterion(set: CriteriaSet, statuses: readonly IndicatorStatus[]): CriterionStatus {
  if (statuses.every((status) => countsAsMet(set, status))) return 'met';
  return statuses.some((status) => status === 'not-met' || status === 'nearly-met')
    ? 'not-met'
    : 'not-assessed';
}
