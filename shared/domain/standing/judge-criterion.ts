import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { CriterionStatus, IndicatorStatus } from '../values/status.ts';

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
