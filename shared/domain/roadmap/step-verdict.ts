import type { LocalDate } from '../values/local-date.ts';
import type { RoadmapStep } from './roadmap-step.ts';

/**
 * Whether a step of the way is done by its deadline if the figure goes on as it did: in time; too late (or never, where it
 * stands still); moving away from its target; or not to be told.
 */
const STEP_VERDICTS = ['in-time', 'too-late', 'receding', 'unclear'] as const;
type StepVerdict = (typeof STEP_VERDICTS)[number];

/** The verdict on a step: the middle estimate of its pace decides, the range around it is said beside it. */
export function judgeStep(step: RoadmapStep, deadline: LocalDate): StepVerdict {
  const { comparison, observed, reached } = step;
  if (observed === null || reached === null) return 'unclear';
  const towards = comparison === 'at-least' ? observed.perMonth : -observed.perMonth;
  if (towards < 0) return 'receding';
  return reached.on !== null && reached.on <= deadline ? 'in-time' : 'too-late';
}

/** How many steps have which verdict. */
export function countVerdicts(
  steps: readonly RoadmapStep[],
  deadline: LocalDate,
): Record<StepVerdict, number> {
  const counts = { 'in-time': 0, 'too-late': 0, receding: 0, unclear: 0 };
  for (const step of steps) counts[judgeStep(step, deadline)] += 1;
  return counts;
}

/** Why nothing can be told of a step: what is not there, or what no pace can be had of. */
type UnclearCause =
  | 'withdrawn'
  | 'no-figure'
  | 'judged'
  | 'no-target'
  | 'in-parts'
  | 'not-a-number'
  | 'few-figures';

/** The first reason why a step has no verdict; undefined where it has one. */
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

/** Whether an indicator is missing on the day on view, and not merely short of a target to come. */
export function isMissingNow({ reason }: Pick<RoadmapStep, 'reason'>): boolean {
  return reason !== 'target-rises';
}
