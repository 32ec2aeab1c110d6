import * as z from 'zod';
import { type Commune, existsOn } from '../units/commune.ts';
import { sumOf, weightedMeanOf } from '../values/decimal.ts';
import { LocalDate, yearOf } from '../values/local-date.ts';
import { METRICS, type MetricId, type MetricPoint, type TotalRule } from './metric.ts';

/** A metric of all communes together on a day; or why there is none. */
export const MetricTotal = z
  .object({
    on: LocalDate,
    outcome: z
      .enum(['total', 'incomplete', 'different-years'])
      .describe('incomplete: some commune lacks the figure, or what it is weighted by (R9)'),
    value: z.number().nullable().describe('null unless the outcome is `total`; a mean has two decimals'),
    communes: z.int().describe('how many are units on the day'),
    missing: z.array(z.string()).describe('the communes that lack the figure or its weight'),
    from: LocalDate.nullable().describe('the earliest day of the figures that hold; null for none'),
    until: LocalDate.nullable().describe('the latest'),
    illustrative: z.boolean().describe('some figure or weight was made up for the sample'),
  })
  .meta({ id: 'MetricTotal' });
export type MetricTotal = z.infer<typeof MetricTotal>;

/** A commune with its series of all metrics, each in order of days, as `seriesOf` gives them. */
export type MeasuredCommune = Pick<Commune, 'id' | 'validFrom' | 'validUntil'> & {
  points: readonly MetricPoint[];
};

const WEIGHTS = { 'by-population': 'population', 'by-households': 'households' } as const;
const PLACES = 2;

/**
 * All communes' figure on a day, from those that hold then. Only where every commune that is a unit has the figure, and
 * its weight (R9), and where the figures of a metric that counts a year are of one year; undefined for a metric whose
 * figures do not go together at all.
 */
export function totalOn(
  metric: MetricId,
  communes: readonly MeasuredCommune[],
  on: LocalDate,
): MetricTotal | undefined {
  const { total: rule, isOfYear = false } = METRICS[metric];
  if (rule === 'none') return undefined;
  const units = communes.filter((commune) => existsOn(commune, on));
  const held = units.map(({ id, points }) => ({
    id,
    point: heldOn(points, metric, on),
    weight: weigh(rule, points, on),
  }));
  const complete = held.flatMap(({ point, weight }) => (point && weight ? [{ point, weight }] : []));
  const days = held.flatMap(({ point }) => point?.effectiveOn ?? []).sort();
  const [from = null, until = null] = [days[0], days.at(-1)];
  const missing = held.filter(({ point, weight }) => !(point && weight)).map(({ id }) => id);
  const isMixed = isOfYear && from !== null && until !== null && yearOf(from) !== yearOf(until);
  const value = missing.length > 0 || isMixed ? undefined : combine(rule, complete);
  return {
    on,
    outcome:
      value !== undefined ? 'total' : missing.length === 0 && isMixed ? 'different-years' : 'incomplete',
    value: value ?? null,
    communes: units.length,
    missing,
    from,
    until,
    illustrative: complete.some(({ point, weight }) => point.illustrative || weight.illustrative),
  };
}

/** All communes' figure on each day up to `on` from which some commune's figure holds. */
export function totalsOverTime(
  metric: MetricId,
  communes: readonly MeasuredCommune[],
  on: LocalDate,
): MetricTotal[] {
  const days = communes.flatMap((commune) =>
    commune.points
      .filter(
        (point) => point.metric === metric && point.effectiveOn <= on && existsOn(commune, point.effectiveOn),
      )
      .map(({ effectiveOn }) => effectiveOn),
  );
  return [...new Set(days)].sort().flatMap((day) => totalOn(metric, communes, day) ?? []);
}

type Weight = Pick<MetricPoint, 'value' | 'illustrative'>;

/** What is added up counts for itself. */
const ONE: Weight = { value: 1, illustrative: false };

function weigh(
  rule: Exclude<TotalRule, 'none'>,
  points: readonly MetricPoint[],
  on: LocalDate,
): Weight | undefined {
  return rule === 'sum' ? ONE : heldOn(points, WEIGHTS[rule], on);
}

function combine(
  rule: TotalRule,
  complete: readonly { point: MetricPoint; weight: Weight }[],
): number | undefined {
  if (complete.length === 0) return undefined;
  if (rule === 'sum') return sumOf(complete.map(({ point }) => point.value));
  return weightedMeanOf(
    complete.map(({ point, weight }) => ({ value: point.value, weight: weight.value })),
    PLACES,
  );
}

function heldOn(points: readonly MetricPoint[], metric: MetricId, on: LocalDate): MetricPoint | undefined {
  const latest = points.findLast((point) => point.metric === metric && point.effectiveOn <= on);
  return latest === undefined || (latest.withdrawnOn !== null && latest.withdrawnOn <= on)
    ? undefined
    : latest;
}
