import { findValueViolation } from '../values/value.ts';
import type { Violation } from '../values/violation.ts';
import { type CriteriaSet, findIndicator } from './criteria-set.ts';
import { findOwnTarget } from './own-targets.ts';
import { isSameTarget } from './target.ts';
import type { TargetDraft } from './target-decision.ts';

/**
 * Returns the rules that a draft breaks, with JSON pointers into it; empty if it may be recorded. The value must be valid for the
 * kind (R2), the region known to the set; a confirmation must name the current target of the set. Stops at an unknown indicator
 * or part.
 */
export function checkTargetDraft(set: CriteriaSet, draft: TargetDraft): Violation[] {
  const indicator = findIndicator(set, draft.indicator);
  if (indicator === undefined) return [{ pointer: '/indicator', rule: 'unknown-indicator' }];
  const as = findOwnTarget(indicator, draft.part);
  if (as === undefined) return [{ pointer: '/part', rule: 'part-without-target' }];
  if (draft.kind === 'confirm') {
    const isAsSeen = isSameTarget(draft.confirmed, as.target);
    return isAsSeen ? [] : [{ pointer: '/confirmed', rule: 'target-not-as-seen' }];
  }
  const violations: Violation[] = [];
  if (draft.region !== null && !set.regions.some(({ id }) => id === draft.region)) {
    violations.push({ pointer: '/region', rule: 'region-not-in-set' });
  }
  const rule = draft.kind === 'set' ? findValueViolation(as, draft.value) : undefined;
  if (rule) violations.push({ pointer: '/value', rule });
  return violations;
}
