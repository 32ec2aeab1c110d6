import type { CriteriaSet } from '../sets/criteria-set.ts';
import type { CriterionStatus, IndicatorStatus } from '../values/status.ts';

/** R5: `met` and `met-low` count as met, and `not-applicable` if the set counts it; nothing else does. */
export function countsAsMet(set: CriteriaSet, status: IndicatorStatus): boolean {
  if (status === 'not-applicable') return set.notApplicableCounts;
  return status === 'met' || status === 'met-low';
}

/** R6: `not-met` and `nearly-met` make their criterion `not-met`; other statuses do not. */
export function isMissed(status: IndicatorStatus): boolean {
  return status === 'not-met' || status === 'nearly-met';
}

/**
 * R6: the status of a criterion from the statuses of its indicators. `met` if all count as met, `not-met` if one is `not-met` or
 * `nearly-met`; otherwise `not-assessed`, also if one is `not-applicable` in a set that does not count it.
 */
export function judgeCriterion(set: CriteriaSet, statuses: readonly IndicatorStatus[]): CriterionStatus {
  if (statuses.every((status) => countsAsMet(set, status))) return 'met';
  return statuses.some(isMissed) ? 'not-met' : 'not-assessed';
}
