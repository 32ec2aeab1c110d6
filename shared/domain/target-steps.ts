import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { type LocalDate, yearOf } from './local-date.ts';
import { type ResolvedTarget, resolveTarget } from './resolve-target.ts';

/** A target and the days, both included, between which figures are held against it. */
export interface TargetStep {
  from: LocalDate;
  until: LocalDate;
  target: ResolvedTarget;
}

/**
 * The targets of an indicator in `region` for figures from one day to another, as they follow each other: one step for
 * as long as value and source stay. Years for which there is no target (R2) have no step.
 */
export function targetSteps(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  from: LocalDate,
  until: LocalDate,
): TargetStep[] {
  const steps: TargetStep[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year += 1) {
    const first = year === yearOf(from) ? from : `${year}-01-01`;
    const last = year === yearOf(until) ? until : `${year}-12-31`;
    const target = resolveTarget(set, indicator, region, last);
    if (target === undefined) continue;
    const before = steps.at(-1);
    if (before !== undefined && isSame(before.target, target)) before.until = last;
    else steps.push({ from: first, until: last, target });
  }
  return steps;
}

function isSame(left: ResolvedTarget, right: ResolvedTarget): boolean {
  return (
    left.value === right.value &&
    left.source.region === right.source.region &&
    left.source.year === right.source.year
  );
}
