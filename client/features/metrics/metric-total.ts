import { subtractDecimals } from '#shared/domain/decimal.ts';
import { yearOf } from '#shared/domain/local-date.ts';
import type { MetricId, MetricPoint } from '#shared/domain/metric.ts';

/** The sum over the communes, or why there is none. */
export type MetricTotal =
  | { outcome: 'total'; value: number; illustrative: boolean; from: string; until: string }
  | { outcome: 'not-summable' | 'not-enough' | 'different-years' };

const SUMMABLE: ReadonlySet<MetricId> = new Set([
  'population',
  'households',
  'ocop-3-star',
  'ocop-4-star',
  'ocop-5-star',
  'capital-mobilised',
] as const);

// What is counted over a year adds up only with the same year's.
const YEARLY: ReadonlySet<MetricId> = new Set(['capital-mobilised'] as const);

/** Adds up the latest figures; only where that makes sense and no commune lacks one (R9). */
export function totalOf(metric: MetricId, latest: readonly (MetricPoint | undefined)[]): MetricTotal {
  if (!SUMMABLE.has(metric)) return { outcome: 'not-summable' };
  const points = latest.filter((point) => point !== undefined);
  const days = points.map(({ effectiveOn }) => effectiveOn).sort();
  const [from, until] = [days[0], days.at(-1)];
  if (points.length < latest.length || from === undefined || until === undefined) {
    return { outcome: 'not-enough' };
  }
  if (YEARLY.has(metric) && yearOf(from) !== yearOf(until)) return { outcome: 'different-years' };
  return {
    outcome: 'total',
    // Exact as decimals: a + b is a − (−b).
    value: points.reduce((sum, { value }) => subtractDecimals(sum, -value), 0),
    illustrative: points.some(({ illustrative }) => illustrative),
    from,
    until,
  };
}
