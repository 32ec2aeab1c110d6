import * as z from 'zod';
import { type CriteriaSet, listIndicators } from './criteria-set.ts';
import type { Entry } from './entry.ts';
import { Instant, LocalDate } from './local-date.ts';

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

interface MetricShape {
  kind: 'share' | 'amount' | 'count';
  unit: MetricUnit;
}

/** The kind of value (R2) and the unit of each metric. */
export const METRICS: Readonly<Record<MetricId, MetricShape>> = {
  population: { kind: 'count', unit: 'people' },
  households: { kind: 'count', unit: 'households' },
  income: { kind: 'amount', unit: 'million-dong' },
  'poverty-rate': { kind: 'share', unit: 'percent' },
  'near-poor-rate': { kind: 'share', unit: 'percent' },
  'trained-labour-rate': { kind: 'share', unit: 'percent' },
  'health-insurance-rate': { kind: 'share', unit: 'percent' },
  'ocop-3-star': { kind: 'count', unit: 'products' },
  'ocop-4-star': { kind: 'count', unit: 'products' },
  'ocop-5-star': { kind: 'count', unit: 'products' },
  'capital-mobilised': { kind: 'amount', unit: 'billion-dong' },
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

/** R14: the entry of a linked indicator read as the metric's point; undefined where it states no number. */
export function pointOfEntry(link: MetricLink, entry: Entry): MetricPoint | undefined {
  if (typeof entry.value !== 'number') return undefined;
  const { effectiveOn, value, recordedAt, author, note, illustrative } = entry;
  const source = { set: link.set, indicator: link.indicator };
  return { metric: link.metric, effectiveOn, value, recordedAt, author, note, illustrative, source };
}

/**
 * The series of each metric: by metric in the catalogue's order, then by day; of several points on one day only the one
 * recorded last (the correction) stays.
 */
export function orderPoints(points: readonly MetricPoint[]): MetricPoint[] {
  const held = new Map<string, MetricPoint>();
  for (const point of points) {
    const key = `${point.metric} ${point.effectiveOn}`;
    const other = held.get(key);
    if (other === undefined || point.recordedAt >= other.recordedAt) held.set(key, point);
  }
  const rank = (point: MetricPoint) => METRIC_IDS.indexOf(point.metric);
  return [...held.values()].sort((a, b) => rank(a) - rank(b) || (a.effectiveOn < b.effectiveOn ? -1 : 1));
}

/** Of a series, the point of each metric that holds on `on`: the latest with `effectiveOn` ≤ `on`. */
export function pointsThatHold(points: readonly MetricPoint[], on: LocalDate): MetricPoint[] {
  const held = new Map<MetricId, MetricPoint>();
  for (const point of orderPoints(points)) if (point.effectiveOn <= on) held.set(point.metric, point);
  return [...held.values()];
}
