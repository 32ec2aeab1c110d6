import { addDays, type LocalDate, yearOf } from '../values/local-date.ts';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import { decisionDays } from './decide-target.ts';
import { type ResolvedTarget, resolveTarget } from './resolve-target.ts';

/** Target with the first and last day (both included) of the figures compared with it. */
interface TargetStep {
  from: LocalDate;
  until: LocalDate;
  target: ResolvedTarget;
}

/**
 * Returns the targets of an indicator in `region` for figures from one day to another, in order: one step as long as value and
 * source stay the same. Days without a target (R2) have no step.
 */
export function targetSteps(
  set: CriteriaSet,
  indicator: Indicator,
  region: string | undefined,
  from: LocalDate,
  until: LocalDate,
): TargetStep[] {
  const steps: TargetStep[] = [];
  const firsts = turningDays(indicator, from, until);
  firsts.forEach((first, index) => {
    const next = firsts[index + 1];
    const last = (next && addDays(next, -1)) ?? until;
    const target = resolveTarget(set, indicator, region, first);
    if (target === undefined) return;
    const before = steps.at(-1);
    if (before !== undefined && isSame(before.target, target)) before.until = last;
    else steps.push({ from: first, until: last, target });
  });
  return steps;
}

// Days on which the target may change: the first day of each year, and the first days of decisions.
function turningDays(indicator: Indicator, from: LocalDate, until: LocalDate): LocalDate[] {
  if (from > until) return [];
  const days = new Set([from, ...decisionDays(indicator)]);
  for (let year = yearOf(from) + 1; year <= yearOf(until); year += 1) days.add(`${year}-01-01`);
  return [...days].filter((day) => from <= day && day <= until).sort();
}

function isSame(left: ResolvedTarget, right: ResolvedTarget): boolean {
  return (
    left.value === right.value &&
    left.source.region === right.source.region &&
    left.source.year === right.source.year &&
    left.source.from === right.source.from &&
    left.source.document === right.source.document
  );
}
