import * as z from 'zod';
import { type Commune, existsOn } from '../units/commune.ts';
import { sumOf, weightedMeanOf } from '../values/decimal.ts';
import { LocalDate, yearOf } from '../values/local-date.ts';
import { METRICS, type MetricId, type MetricPoint, type TotalRule } from './metric.ts';

/** Figure of a metric for all communes together on a day, or the reason why there is none. */
export const MetricTotal = z
  .object({
    on: LocalDate,
    outcome: z
      .enum(['total', 'incomplete', 'different-years'])
      .describe('incomplete: some commune lacks the figure or its weight (R9)'),
    value: z
      .number()
      .nullable()
      .describe('null unless the outcome is `total`; a mean is rounded to two decimals'),
    communes: z.int().describe('number of communes that are units on the day'),
    missing: z.array(z.string()).describe('communes that lack the figure or its weight'),
    from: LocalDate.nullable().describe('earliest day of the figures that hold; null without figures'),
    until: LocalDate.nullable().describe('latest day of the figures that hold; null without figures'),
    illustrative: z.boolean().describe('some figure or weight is illustrative, made up for the sample'),
  })
  .meta({ id: 'MetricTotal' });
export type MetricTotal = z.infer<typeof MetricTotal>;

/** Commune with the series of its metrics, each in order of days, as returned by `seriesOf`. */
export type MeasuredCommune = Pick<Commune, 'id' | 'validFrom' | 'validUntil'> & {
  points: readonly MetricPoint[];
};

const WEIGHTS = { 'by-population': 'population', 'by-households': 'households' } as const;
const PLACES = 2;

/**
 * Returns the figure of a metric for all communes on a day, in the unit of the metric: a sum, or a mean weighted by people or
 * households. Computed only if every commune that is a unit has the figure and its weight (R9), and, for a metric of a whole
 * year, if all figures are of the same year. Undefined for a metric without a total.
 */
export function totalOn(
  metric: MetricId,
  communes: readonly MeasuredCommune[],
  on: LocalDate,
): MetricTotal | undefined {
  const { total: rule, isOfYear = false } = METRICS[metric];
  if (rule === 'none') return undefined;
  const units = communes.filter((commune) => existsOn(commune, on));
  const figures = units.map(({ id, points }) => ({
    id,
    point: pointOn(points, metric, on),
    weight: weigh(rule, points, on),
  }));
  const complete = figures.flatMap(({ point, weight }) => (point && weight ? [{ point, weight }] : []));
  const days = figures.flatMap(({ point }) => point?.effectiveOn ?? []).sort();
  const [from = null, until = null] = [days[0], days.at(-1)];
  const missing = figures.filter(({ point, weight }) => !(point && weight)).map(({ id }) => id);
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

/** Returns the totals of a metric on each day up to `on` from which a figure of some commune applies, in order of days. */
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

/** Weight of each figure in a sum. */
const ONE: Weight = { value: 1, illustrative: false };

function weigh(
  rule: Exclude<TotalRule, 'none'>,
  points: readonly MetricPoint[],
  on: LocalDate,
): Weight | undefined {
  return rule === 'sum' ? ONE : pointOn(points, WEIGHTS[rule], on);
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

function pointOn(points: readonly MetricPoint[], metric: MetricId, on: LocalDate): MetricPoint | undefined {
  const latest = points.findLast((point) => point.metric === metric && point.effectiveOn <= on);
  return latest === undefined || (latest.withdrawnOn !== null && latest.withdrawnOn <= on)
    ? undefined
    : latest;
}
