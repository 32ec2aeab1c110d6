import type { LocalDate } from '../values/local-date.ts';
import type { RoadmapStep } from './roadmap-step.ts';

/**
 * Whether a step is done by its deadline if the figure keeps its pace. `too-late` includes never (no change at all); `receding`:
 * the figure moves away from its target; `unclear`: not enough data.
 */
const STEP_VERDICTS = ['in-time', 'too-late', 'receding', 'unclear'] as const;
type StepVerdict = (typeof STEP_VERDICTS)[number];

/** The verdict on a step by the median pace; its range (`low`, `high`) has no influence. */
export function judgeStep(step: RoadmapStep, deadline: LocalDate): StepVerdict {
  const { comparison, observed, reached } = step;
  if (observed === null || reached === null) return 'unclear';
  const towards = comparison === 'at-least' ? observed.perMonth : -observed.perMonth;
  if (towards < 0) return 'receding';
  return reached.on !== null && reached.on <= deadline ? 'in-time' : 'too-late';
}

/** Number of steps with each verdict. */
export function countVerdicts(
  steps: readonly RoadmapStep[],
  deadline: LocalDate,
): Record<StepVerdict, number> {
  const counts = { 'in-time': 0, 'too-late': 0, receding: 0, unclear: 0 };
  for (const step of steps) counts[judgeStep(step, deadline)] += 1;
  return counts;
}

/** Why a step is `unclear`: missing data, or values that have no pace. */
type UnclearCause =
  | 'withdrawn'
  | 'no-figure'
  | 'judged'
  | 'no-target'
  | 'in-parts'
  | 'not-a-number'
  | 'few-figures';

/** The first reason why a step is `unclear`; undefined if it has a verdict. */
export function whyUnclear(step: RoadmapStep): UnclearCause | undefined {
  const { value, target, basis, shortfall, observed } = step;
  if (value === null)
    return basis === 'withdrawn' ? 'withdrawn' : basis === 'judgement' ? 'judged' : 'no-figure';
  if (Array.isArray(value)) return 'in-parts';
  if (typeof value !== 'number' || step.comparison === 'is') return 'not-a-number';
  if (target === null) return 'no-target';
  if (shortfall === null) return 'judged';
  return observed === null ? 'few-figures' : undefined;
}

/** Whether an indicator is missing on the day on view, not only short of a future target. */
export function isMissingNow({ reason }: Pick<RoadmapStep, 'reason'>): boolean {
  return reason !== 'target-rises';
}
