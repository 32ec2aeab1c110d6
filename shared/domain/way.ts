import * as z from 'zod';
import { Comparison, type CriteriaSet, type Indicator } from './criteria-set.ts';
import { compareDecimals, roundTo, subtractDecimals } from './decimal.ts';
import { Basis, judgeIndicator } from './judge-indicator.ts';
import { addDays, daysBetween, LocalDate } from './local-date.ts';
import { DAYS_PER_MONTH, DatedFigure, measurePace, Pace } from './pace.ts';
import { type ResolvedTarget, resolveTarget, TargetSource } from './resolve-target.ts';
import type { IndicatorStanding } from './standing.ts';
import { countsAsMet, IndicatorStatus } from './status.ts';
import { FigureValue, SingleValue } from './value.ts';

/** Why an indicator is on the way: missing now, or met now but short of the target of the deadline's year. */
export const WayReason = z.enum(['not-met', 'not-assessed', 'target-rises']).meta({ id: 'WayReason' });
export type WayReason = z.infer<typeof WayReason>;

/** When a figure that keeps its pace reaches its target; null where it never does, or not before the year 2200. */
export const Reached = z
  .object({
    on: LocalDate.nullable(),
    earliest: LocalDate.nullable().describe('at the faster end of the range of the pace'),
    latest: LocalDate.nullable().describe('at the slower end'),
  })
  .meta({ id: 'Reached' });
export type Reached = z.infer<typeof Reached>;

/** A step of the way: an indicator, what is missing, how fast it must move and how fast it moved. */
export const WayStep = z
  .object({
    code: z.string(),
    criterion: z.int(),
    reason: WayReason,
    status: IndicatorStatus,
    basis: Basis,
    value: FigureValue.nullable(),
    effectiveOn: LocalDate.nullable(),
    comparison: Comparison,
    target: SingleValue.nullable().describe("that of the deadline's year; null where none is known"),
    targetSource: TargetSource.nullable(),
    shortfall: z
      .number()
      .nullable()
      .describe("in the indicator's unit, above 0; null where figures do not tell"),
    inCount: z
      .object({
        number: z.int(),
        of: z.enum(['people', 'households']),
        whole: z.number(),
        wholeOn: LocalDate,
      })
      .nullable()
      .describe('the shortfall of a share in people or households, rounded up'),
    neededPerMonth: z.number().nullable().describe('to the deadline, rounded up to two decimals'),
    figures: z.array(DatedFigure).describe("the indicator's dated numbers so far, one a day, in order"),
    observed: Pace.nullable().describe('null for fewer than three dated figures'),
    reached: Reached.nullable(),
  })
  .meta({ id: 'WayStep' });
export type WayStep = z.infer<typeof WayStep>;

/** A commune's people or households, as last stated. */
export interface Whole {
  value: number;
  effectiveOn: LocalDate;
}

/** What a step is reckoned from. `figures`: the indicator's dated numbers up to `on`, one a day, in order. */
export interface WayContext {
  set: CriteriaSet;
  region: string | undefined;
  on: LocalDate;
  deadline: LocalDate;
  wholes: { people?: Whole | undefined; households?: Whole | undefined };
}

/**
 * The step that an indicator still needs, undefined where it needs none: it counts as met and would by the target of the deadline's
 * year. The way is from the day on view to the deadline: nothing is needed of the past, and a pace goes on from that day.
 */
export function planStep(
  context: WayContext,
  criterion: number,
  indicator: Indicator,
  standing: IndicatorStanding,
  figures: readonly DatedFigure[],
): WayStep | undefined {
  const target = resolveTarget(context.set, indicator, context.region, context.deadline);
  const shortfall = shortfallOf(indicator, standing.value, target);
  const reason = reasonOf(context, indicator, standing);
  if (reason === undefined) return undefined;
  const observed = measurePace(figures) ?? null;
  return {
    code: indicator.code,
    criterion,
    reason,
    status: standing.status,
    basis: standing.why.basis,
    value: standing.value,
    effectiveOn: standing.entry?.effectiveOn ?? null,
    comparison: indicator.comparison,
    target: target?.value ?? null,
    targetSource: target?.source ?? null,
    shortfall,
    inCount: countOf(context, indicator, shortfall),
    neededPerMonth: neededPerMonth(context, shortfall),
    figures: [...figures],
    observed,
    reached:
      shortfall === null || observed === null ? null : reach(context.on, indicator, shortfall, observed),
  };
}

function reasonOf(
  context: WayContext,
  indicator: Indicator,
  { status, value, why }: IndicatorStanding,
): WayReason | undefined {
  if (status === 'not-assessed') return 'not-assessed';
  if (!countsAsMet(context.set, status)) return 'not-met';
  // What someone judged is not overturned by a figure (R4).
  return why.basis === 'figures' && willFallShort(context, indicator, value) ? 'target-rises' : undefined;
}

/** Whether a value would not do on the day of the deadline: a number, a level or an answer. */
function willFallShort(
  { set, region, deadline }: WayContext,
  indicator: Indicator,
  value: FigureValue | null,
): boolean {
  const then = { effectiveOn: deadline, value, judgement: null };
  return judgeIndicator(set, indicator, region, then).status === 'not-met';
}

function shortfallOf(
  { comparison }: Indicator,
  value: FigureValue | null,
  target: ResolvedTarget | undefined,
): number | null {
  if (typeof value !== 'number' || typeof target?.value !== 'number' || comparison === 'is') return null;
  const short =
    comparison === 'at-least' ? subtractDecimals(target.value, value) : subtractDecimals(value, target.value);
  return compareDecimals(short, 0) > 0 ? short : null;
}

function countOf(
  { wholes }: WayContext,
  { shareOf }: Indicator,
  shortfall: number | null,
): WayStep['inCount'] {
  const whole = shareOf && wholes[shareOf];
  if (shortfall === null || shareOf === undefined || whole === undefined) return null;
  const number = Math.ceil(roundTo((shortfall * whole.value) / 100, 6));
  return { number, of: shareOf, whole: whole.value, wholeOn: whole.effectiveOn };
}

function neededPerMonth({ on, deadline }: WayContext, shortfall: number | null): number | null {
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
