import * as z from 'zod';
import { Comparison, type CriteriaSet, type Indicator } from '../sets/criteria-set.ts';
import { resolveTarget, TargetSource } from '../sets/resolve-target.ts';
import { countsAsMet } from '../standing/judge-criterion.ts';
import { Basis, type Explanation, judgeIndicator } from '../standing/judge-indicator.ts';
import { PartVerdict } from '../standing/judge-parts.ts';
import type { IndicatorStanding } from '../standing/standing.ts';
import { roundTo } from '../values/decimal.ts';
import { addDays, daysBetween, LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { FigureValue, SingleValue } from '../values/value.ts';
import { DAYS_PER_MONTH, DatedFigure, measurePace, Pace } from './pace.ts';

/** Why an indicator needs a step: missing now, or met now but short of the target for the deadline's year. */
const StepReason = z.enum(['not-met', 'not-assessed', 'target-rises']).meta({ id: 'WayReason' });
type StepReason = z.infer<typeof StepReason>;

/** When a figure that keeps its pace reaches its target; `on` is null if it never does, or only after the year 2200. */
const Reached = z
  .object({
    on: LocalDate.nullable(),
    earliest: LocalDate.nullable().describe('at the faster end of the range of the pace'),
    latest: LocalDate.nullable().describe('at the slower end'),
  })
  .meta({ id: 'Reached' });
type Reached = z.infer<typeof Reached>;

/** A step of a roadmap: an indicator with its shortfall, the pace it needs and the pace it had. */
export const RoadmapStep = z
  .object({
    code: z.string(),
    criterion: z.int(),
    reason: StepReason,
    status: IndicatorStatus,
    basis: Basis,
    value: FigureValue.nullable(),
    effectiveOn: LocalDate.nullable(),
    revision: z.int().nullable().describe('revision of the set under which the value was stated'),
    comparison: Comparison,
    target: SingleValue.nullable().describe("the target for the deadline's year; null if none is known"),
    targetSource: TargetSource.nullable(),
    shortfall: z
      .number()
      .nullable()
      .describe("in the indicator's unit, above 0; of parts the largest; null if figures do not show it"),
    inCount: z
      .object({
        number: z.int(),
        of: z.enum(['people', 'households']),
        whole: z.number(),
        wholeOn: LocalDate,
      })
      .nullable()
      .describe('the shortfall of a share in people or households, rounded up'),
    neededPerMonth: z
      .number()
      .nullable()
      .describe('change needed per month until the deadline, rounded up to two decimals'),
    parts: z
      .array(PartVerdict)
      .nullable()
      .describe("the parts against the targets for the deadline's year; null if one value covers the whole"),
    figures: z.array(DatedFigure).describe("the indicator's dated numbers so far, one a day, sorted by day"),
    observed: Pace.nullable().describe('null for fewer than three dated figures'),
    reached: Reached.nullable(),
  })
  .meta({ id: 'WayStep' });
export type RoadmapStep = z.infer<typeof RoadmapStep>;

/** A commune's number of people or households, with the day of the figure. */
export interface Whole {
  value: number;
  effectiveOn: LocalDate;
}

/** The input that all steps of a commune share. */
export interface RoadmapContext {
  set: CriteriaSet;
  region: string | undefined;
  on: LocalDate;
  deadline: LocalDate;
  wholes: { people?: Whole | undefined; households?: Whole | undefined };
}

type StepStanding = Pick<IndicatorStanding, 'status' | 'value' | 'why' | 'entry'>;

/**
 * The step that an indicator still needs; undefined if it counts as met, also against the target for the deadline's year.
 * Time runs from the day on view to the deadline. `figures`: the indicator's dated numbers up to `context.on`, one a day, sorted
 * by day.
 */
export function planStep(
  context: RoadmapContext,
  criterion: number,
  indicator: Indicator,
  standing: StepStanding,
  figures: readonly DatedFigure[],
): RoadmapStep | undefined {
  const target = resolveTarget(context.set, indicator, context.region, context.deadline);
  const then = judgeThen(context, indicator, standing);
  const shortfall = then.margin !== null && then.margin < 0 ? -then.margin : null;
  const reason = reasonOf(context, standing, then.computed);
  if (reason === undefined) return undefined;
  // Earlier figures of the whole say nothing about the pace of its parts.
  const moved = then.parts === null || standing.value === null ? figures : [];
  const observed = measurePace(moved) ?? null;
  return {
    code: indicator.code,
    criterion,
    reason,
    status: standing.status,
    basis: standing.why.basis,
    value: standing.value,
    effectiveOn: standing.entry?.effectiveOn ?? null,
    revision: standing.entry?.revision ?? null,
    comparison: indicator.comparison,
    target: target?.value ?? null,
    targetSource: target?.source ?? null,
    shortfall,
    inCount: then.parts === null ? countOf(context, indicator, shortfall) : null,
    neededPerMonth: neededPerMonth(context, shortfall),
    parts: then.parts,
    figures: [...moved],
    observed,
    reached:
      shortfall === null || observed === null ? null : reach(context.on, indicator, shortfall, observed),
  };
}

function reasonOf(
  { set }: RoadmapContext,
  { status, why }: StepStanding,
  then: IndicatorStatus,
): StepReason | undefined {
  if (status === 'not-assessed') return 'not-assessed';
  if (!countsAsMet(set, status)) return 'not-met';
  // A judgement takes precedence over figures (R4).
  return why.basis === 'figures' && then === 'not-met' ? 'target-rises' : undefined;
}

/** Judges today's value against the targets for the deadline's year. */
function judgeThen(
  { set, region, deadline }: RoadmapContext,
  indicator: Indicator,
  { value, entry }: StepStanding,
): Explanation {
  const revision = entry?.revision;
  return judgeIndicator(set, indicator, region, { effectiveOn: deadline, value, revision, judgement: null })
    .why;
}

function countOf(
  { wholes }: RoadmapContext,
  { shareOf }: Indicator,
  shortfall: number | null,
): RoadmapStep['inCount'] {
  const whole = shareOf && wholes[shareOf];
  if (shortfall === null || shareOf === undefined || whole === undefined) return null;
  const number = Math.ceil(roundTo((shortfall * whole.value) / 100, 6));
  return { number, of: shareOf, whole: whole.value, wholeOn: whole.effectiveOn };
}

function neededPerMonth({ on, deadline }: RoadmapContext, shortfall: number | null): number | null {
  const days = daysBetween(on, deadline);
  if (shortfall === null || days <= 0) return null;
  return Math.ceil(roundTo((100 * shortfall * DAYS_PER_MONTH) / days, 6)) / 100;
}

function reach(on: LocalDate, { comparison }: Indicator, shortfall: number, pace: Pace): Reached {
  const day = (perMonth: number) => {
    const towards = comparison === 'at-least' ? perMonth : -perMonth;
    if (towards <= 0) return null;
    return addDays(on, Math.ceil((shortfall / towards) * DAYS_PER_MONTH)) ?? null;
  };
  const [slow, fast] = comparison === 'at-least' ? [pace.low, pace.high] : [pace.high, pace.low];
  return { on: day(pace.perMonth), earliest: day(fast), latest: day(slow) };
}
