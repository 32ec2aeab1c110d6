import * as z from 'zod';
import { type CriteriaSet, listIndicators } from '../sets/criteria-set.ts';
import { Instant, LocalDate } from '../values/local-date.ts';
import { type Entry, isWithdrawal } from './entry.ts';
import { compareByPrecedence, latestBy } from './holding.ts';

/** A socio-economic metric (chỉ số kinh tế – xã hội). Names are words of the interface, under `metrics.name.{id}`. */
export const METRIC_IDS = [
  'population',
  'households',
  'income',
  'poverty-rate',
  'near-poor-rate',
  'trained-labour-rate',
  'health-insurance-rate',
  'ocop-3-star',
  'ocop-4-star',
  'ocop-5-star',
  'capital-mobilised',
] as const;

export const MetricId = z.enum(METRIC_IDS).meta({ id: 'MetricId' });
export type MetricId = z.infer<typeof MetricId>;

/** What a metric is counted in. */
export const MetricUnit = z.enum([
  'people',
  'households',
  'million-dong',
  'billion-dong',
  'percent',
  'products',
]);
export type MetricUnit = z.infer<typeof MetricUnit>;

/**
 * How the communes' figures make one for all: added up, or as a mean weighted by the people or the households that the
 * figure is about. `none` where what it is a share of is not recorded: any number would be made up.
 */
export const TotalRule = z.enum(['sum', 'by-population', 'by-households', 'none']);
export type TotalRule = z.infer<typeof TotalRule>;

interface MetricShape {
  kind: 'share' | 'amount' | 'count';
  unit: MetricUnit;
  total: TotalRule;
  /** A figure is that of its whole year: it goes together only with figures of the same year. */
  isOfYear?: true;
}

/** The kind of value (R2) and the unit of each metric, and how the communes' figures go together. */
export const METRICS: Readonly<Record<MetricId, MetricShape>> = {
  population: { kind: 'count', unit: 'people', total: 'sum' },
  households: { kind: 'count', unit: 'households', total: 'sum' },
  income: { kind: 'amount', unit: 'million-dong', total: 'by-population', isOfYear: true },
  'poverty-rate': { kind: 'share', unit: 'percent', total: 'by-households' },
  'near-poor-rate': { kind: 'share', unit: 'percent', total: 'by-households' },
  'trained-labour-rate': { kind: 'share', unit: 'percent', total: 'none' },
  'health-insurance-rate': { kind: 'share', unit: 'percent', total: 'by-population' },
  'ocop-3-star': { kind: 'count', unit: 'products', total: 'sum' },
  'ocop-4-star': { kind: 'count', unit: 'products', total: 'sum' },
  'ocop-5-star': { kind: 'count', unit: 'products', total: 'sum' },
  'capital-mobilised': { kind: 'amount', unit: 'billion-dong', total: 'sum', isOfYear: true },
};

/** A dated number of a metric; `source` names the indicator it is read from (R14), null for a figure of its own. */
export const MetricPoint = z
  .object({
    metric: MetricId,
    effectiveOn: LocalDate,
    value: z.number(),
    recordedAt: Instant,
    author: z.string(),
    note: z.string().nullable(),
    illustrative: z.boolean(),
    withdrawnOn: LocalDate.nullable().describe('from this day on the figure no longer holds'),
    source: z.object({ set: z.string(), indicator: z.string() }).nullable(),
  })
  .meta({ id: 'MetricPoint' });
export type MetricPoint = z.infer<typeof MetricPoint>;

/** The metric that an indicator of a set measures. */
export interface MetricLink {
  metric: MetricId;
  set: string;
  indicator: string;
}

/** R14: which metrics the sets' indicators already measure. A word that is no metric of ours links nothing. */
export function metricLinks(sets: readonly CriteriaSet[]): MetricLink[] {
  return sets.flatMap((set) =>
    listIndicators(set).flatMap(({ code, metric }) => {
      const known = MetricId.safeParse(metric);
      return known.success ? [{ metric: known.data, set: set.id, indicator: code }] : [];
    }),
  );
}

/** What is stated about a metric on a day: a figure, or (null) that there is none from then on. */
export type MetricStatement = Omit<MetricPoint, 'value' | 'withdrawnOn'> & { value: number | null };

/**
 * R14: the entry of a linked indicator read as a statement about the metric; undefined where it states something that
 * is no number: a judgement alone, or values of parts, which make no number of the whole without knowing how large each is.
 */
export function statementOfEntry(link: MetricLink, entry: Entry): MetricStatement | undefined {
  if (typeof entry.value !== 'number' && !isWithdrawal(entry)) return undefined;
  const value = typeof entry.value === 'number' ? entry.value : null;
  const { effectiveOn, recordedAt, author, note, illustrative } = entry;
  const source = { set: link.set, indicator: link.indicator };
  return { metric: link.metric, effectiveOn, value, recordedAt, author, note, illustrative, source };
}

/**
 * The series of each metric: by metric in the catalogue's order, then by day; of several statements on one day only the
 * one recorded last (the correction) stays. A withdrawal is no point: it ends the point before it.
 */
export function seriesOf(statements: readonly MetricStatement[]): MetricPoint[] {
  const points: MetricPoint[] = [];
  for (const { value, ...statement } of inOrder(statements)) {
    const before = points.at(-1);
    if (value !== null) points.push({ ...statement, value, withdrawnOn: null });
    else if (before?.metric === statement.metric) before.withdrawnOn ??= statement.effectiveOn;
  }
  return points;
}

function inOrder(statements: readonly MetricStatement[]): MetricStatement[] {
  const ofDays = latestBy(statements, ({ metric, effectiveOn }) => `${metric} ${effectiveOn}`);
  const rank = ({ metric }: MetricStatement) => METRIC_IDS.indexOf(metric);
  return [...ofDays.values()].sort((a, b) => rank(a) - rank(b) || compareByPrecedence(a, b));
}

/** A series as it was on the day `on`: what is later is not there yet. */
export function pointsUpTo(series: readonly MetricPoint[], on: LocalDate): MetricPoint[] {
  return series
    .filter((point) => point.effectiveOn <= on)
    .map((point) =>
      point.withdrawnOn !== null && point.withdrawnOn > on ? { ...point, withdrawnOn: null } : point,
    );
}

/** Of a series, the point of each metric that holds on `on`: the latest by then, unless it was withdrawn. */
export function pointsThatHold(series: readonly MetricPoint[], on: LocalDate): MetricPoint[] {
  const latest = latestBy(series, ({ metric }) => metric, { on });
  return pointsUpTo([...latest.values()], on).filter((point) => point.withdrawnOn === null);
}
