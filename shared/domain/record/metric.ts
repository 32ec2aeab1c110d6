import * as z from 'zod';
import {
  type CriteriaSet,
  type Indicator,
  listIndicators,
  type PlausibleRange,
} from '../sets/criteria-set.ts';
import { isSameUnit, measureAt } from '../sets/former-measure.ts';
import { Instant, LocalDate } from '../values/local-date.ts';
import { type Entry, isWithdrawal } from './entry.ts';
import { compareByPrecedence, latestBy } from './holding.ts';

/** Socio-economic metric (chỉ số kinh tế – xã hội). Its name for users is the message `metrics.name.{id}`. */
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

/** Unit of a metric. */
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
 * How figures of communes combine into one: as a sum, or as a mean weighted by people or households. `none` if the base of a
 * share is not recorded, because any total would be invented (R9).
 */
export const TotalRule = z.enum(['sum', 'by-population', 'by-households', 'none']);
export type TotalRule = z.infer<typeof TotalRule>;

interface MetricShape {
  kind: 'share' | 'amount' | 'count';
  unit: MetricUnit;
  total: TotalRule;
  /** The figure is for its whole year, and combines only with figures of the same year. */
  isOfYear?: true;
  /** Chosen for this program, very wide; not from a decree. */
  plausible?: PlausibleRange;
  /** A share of at most 1 % is unusual. */
  isTensOfPercent?: true;
}

/** Kind of value (R2), unit, total and plausible range of each metric. */
export const METRICS: Readonly<Record<MetricId, MetricShape>> = {
  population: { kind: 'count', unit: 'people', total: 'sum', plausible: { min: 10, max: 1_000_000 } },
  households: { kind: 'count', unit: 'households', total: 'sum', plausible: { min: 5, max: 300_000 } },
  income: {
    kind: 'amount',
    unit: 'million-dong',
    total: 'by-population',
    isOfYear: true,
    plausible: { min: 1, max: 1000 },
  },
  'poverty-rate': { kind: 'share', unit: 'percent', total: 'by-households' },
  'near-poor-rate': { kind: 'share', unit: 'percent', total: 'by-households' },
  'trained-labour-rate': { kind: 'share', unit: 'percent', total: 'none', isTensOfPercent: true },
  'health-insurance-rate': { kind: 'share', unit: 'percent', total: 'by-population', isTensOfPercent: true },
  'ocop-3-star': { kind: 'count', unit: 'products', total: 'sum', plausible: { min: 0, max: 1000 } },
  'ocop-4-star': { kind: 'count', unit: 'products', total: 'sum', plausible: { min: 0, max: 1000 } },
  'ocop-5-star': { kind: 'count', unit: 'products', total: 'sum', plausible: { min: 0, max: 1000 } },
  'capital-mobilised': {
    kind: 'amount',
    unit: 'billion-dong',
    total: 'sum',
    isOfYear: true,
    plausible: { min: 0, max: 100_000 },
  },
};

/** Dated figure of a metric; `source` is the indicator that it is read from (R14), null if it was recorded as a metric. */
export const MetricPoint = z
  .object({
    id: z.uuid().describe('of the figure, or of the entry that it is read from'),
    metric: MetricId,
    effectiveOn: LocalDate,
    value: z.number(),
    recordedAt: Instant,
    author: z.string(),
    note: z.string().nullable(),
    illustrative: z.boolean(),
    withdrawnOn: LocalDate.nullable().describe('day from which the figure no longer applies'),
    source: z.object({ set: z.string(), indicator: z.string() }).nullable(),
  })
  .meta({ id: 'MetricPoint' });
export type MetricPoint = z.infer<typeof MetricPoint>;

/** Indicator of a set that measures a metric. */
export interface MetricLink {
  metric: MetricId;
  set: string;
  indicator: string;
  /** The indicator, with the measures of earlier revisions. */
  as: Indicator;
}

/** R14: returns the indicators of these sets that measure a metric. An unknown `metric` is ignored. */
export function metricLinks(sets: readonly CriteriaSet[]): MetricLink[] {
  return sets.flatMap((set) =>
    listIndicators(set).flatMap((as) => {
      const { code, metric } = as;
      const known = MetricId.safeParse(metric);
      return known.success ? [{ metric: known.data, set: set.id, indicator: code, as }] : [];
    }),
  );
}

/** Statement about a metric on a day: a figure, or null if there is none from that day on. */
export type MetricStatement = Omit<MetricPoint, 'value' | 'withdrawnOn'> & { value: number | null };

/**
 * R14: reads an entry of a linked indicator as a statement about the metric. Undefined if it states no number: a judgement alone,
 * or values of parts, which cannot be combined without knowing the size of each part; nor if it is a number in another unit than
 * that of the metric.
 */
export function statementOfEntry(link: MetricLink, entry: Entry): MetricStatement | undefined {
  if (typeof entry.value !== 'number' && !isWithdrawal(entry)) return undefined;
  if (entry.value !== null && !isInUnitOf(link, entry)) return undefined;
  const value = typeof entry.value === 'number' ? entry.value : null;
  const { id, effectiveOn, recordedAt, author, note, illustrative } = entry;
  const source = { set: link.set, indicator: link.indicator };
  return { id, metric: link.metric, effectiveOn, value, recordedAt, author, note, illustrative, source };
}

// Words with which units of indicators begin, by the unit of the metric. Percent follows from the kind.
const UNIT_WORDS: Partial<Record<MetricUnit, readonly string[]>> = {
  'million-dong': ['triệu đồng', 'million dong', 'trđ'],
  'billion-dong': ['tỷ đồng', 'tỉ đồng', 'billion dong'],
};

// A revision of a set may have changed the unit of the indicator, so that of the entry's revision counts. An indicator without a
// unit is taken to be in that of the metric.
function isInUnitOf({ metric, as }: MetricLink, { revision }: Entry): boolean {
  const { kind, unit } = measureAt(as, revision);
  const wanted = METRICS[metric];
  if ((kind === 'share') !== (wanted.kind === 'share')) return false;
  const words = UNIT_WORDS[wanted.unit];
  if (!unit || words === undefined) return true;
  const beginsWith = (word: string) => isSameUnit(unit.slice(0, word.length), word);
  return words.some(beginsWith);
}

/**
 * Returns the series of all metrics, in the order of the catalogue, then by day. Of several statements on a day only the one that
 * holds stays (R8). A withdrawal is not a point: it ends the point before it.
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

/** Returns a series as of the day `on`, without later points and withdrawals. */
export function pointsUpTo(series: readonly MetricPoint[], on: LocalDate): MetricPoint[] {
  return series
    .filter((point) => point.effectiveOn <= on)
    .map((point) =>
      point.withdrawnOn !== null && point.withdrawnOn > on ? { ...point, withdrawnOn: null } : point,
    );
}

/** R8: returns the point of each metric that holds on the day `on`: the latest by then, unless it was withdrawn. */
export function pointsThatHold(series: readonly MetricPoint[], on: LocalDate): MetricPoint[] {
  const latest = latestBy(series, ({ metric }) => metric, { on });
  return pointsUpTo([...latest.values()], on).filter((point) => point.withdrawnOn === null);
}
