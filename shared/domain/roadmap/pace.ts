import * as z from 'zod';
import { roundTo } from '../values/decimal.ts';
import { daysBetween, LocalDate } from '../values/local-date.ts';

/** Average days per month in the Gregorian calendar. */
export const DAYS_PER_MONTH = 365.2425 / 12;

const FEWEST_POINTS = 3;
const PLACES = 3;

/** A dated number. */
export const DatedFigure = z
  .object({ effectiveOn: LocalDate, value: z.number() })
  .meta({ id: 'DatedFigure' });
export type DatedFigure = z.infer<typeof DatedFigure>;

/**
 * How fast a figure changed, in its own unit per month: the Theil–Sen estimate, which is the median slope over all pairs of points,
 * so that one wrong figure cannot reverse it. `low` and `high` are the quartiles of these slopes.
 */
export const Pace = z
  .object({
    perMonth: z.number(),
    low: z.number().describe('the first quartile of the slopes'),
    high: z.number().describe('the third quartile of the slopes'),
    points: z.int(),
    from: LocalDate,
    to: LocalDate,
  })
  .meta({ id: 'Pace' });
export type Pace = z.infer<typeof Pace>;

/**
 * The pace of figures, at most one a day, sorted by day. Undefined for fewer than three: any two points make a line.
 * Source: P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 63 (1968).
 */
export function measurePace(figures: readonly DatedFigure[]): Pace | undefined {
  const first = figures[0];
  const last = figures.at(-1);
  if (figures.length < FEWEST_POINTS || first === undefined || last === undefined) return undefined;
  const slopes = figures
    .flatMap((later, index) => figures.slice(0, index).map((earlier) => slopeOf(earlier, later)))
    .sort((a, b) => a - b);
  return {
    perMonth: rounded(quantile(slopes, 0.5)),
    low: rounded(quantile(slopes, 0.25)),
    high: rounded(quantile(slopes, 0.75)),
    points: figures.length,
    from: first.effectiveOn,
    to: last.effectiveOn,
  };
}

function slopeOf(earlier: DatedFigure, later: DatedFigure): number {
  const months = daysBetween(earlier.effectiveOn, later.effectiveOn) / DAYS_PER_MONTH;
  return (later.value - earlier.value) / months;
}

/** Rounds to three decimals; + 0 turns −0 into 0. */
function rounded(slope: number): number {
  return roundTo(slope, PLACES) + 0;
}

// Linear interpolation between neighbours (type 7 of Hyndman and Fan).
function quantile(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share;
  const below = ascending[Math.floor(place)] ?? 0;
  const above = ascending[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
