import type { CriteriaSet } from '../sets/criteria-set.ts';
import { type CriterionStatus, type IndicatorStatus, STATUS_EFFECTS } from '../values/status.ts';

/** R5: whether a status counts as met; `not-applicable` only if the set counts it. */
export function countsAsMet(set: CriteriaSet, status: IndicatorStatus): boolean {
  const effect = STATUS_EFFECTS[status];
  return effect === 'counts' || (effect === 'counts-by-set' && set.notApplicableCounts);
}

/** R6: whether a status makes its criterion `not-met`. */
export function isMissed(status: IndicatorStatus): boolean {
  return STATUS_EFFECTS[status] === 'misses';
}

/**
 * R6: the status of a criterion from the statuses of its indicators. `met` if all count as met, `not-met` if one is missed;
 * otherwise `not-assessed`, also if one is `not-applicable` in a set that does not count it.
 */
export function judgeCriterion(set: CriteriaSet, statuses: readonly IndicatorStatus[]): CriterionStatus {
  if (statuses.every((status) => countsAsMet(set, status))) return 'met';
  return statuses.some(isMissed) ? 'not-met' : 'not-assessed';
}
