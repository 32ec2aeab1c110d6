import { findValueViolation } from '../values/value.ts';
import type { Violation } from '../values/violation.ts';
import { type CriteriaSet, findIndicator } from './criteria-set.ts';
import { findOwnTarget } from './own-targets.ts';
import { isSameTarget } from './target.ts';
import type { TargetDraft } from './target-decision.ts';

/** The rules that a draft breaks, with pointers into it; empty when it may be recorded. */
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
