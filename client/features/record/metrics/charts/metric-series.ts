import type { MetricSeries } from '#shared/contract/record/metrics.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import { type LinePoint, momentOf } from '../../../../ui/charts/chart-line.ts';
import { lineOf } from './metric-line.ts';

/** A commune's figures of one metric, sorted by date. */
export interface CommuneSeries {
  communeId: string;
  name: string;
  points: readonly MetricPoint[];
  line: readonly LinePoint[];
  /** Figure in force on the day on view (R9), or undefined. */
  latest: MetricPoint | undefined;
}

export function seriesOf(communes: readonly MetricSeries[], metric: MetricId): CommuneSeries[] {
  return communes.map(({ communeId, name, points }) => {
    const own = points.filter((point) => point.metric === metric);
    return { communeId, name, points: own, line: lineOf(own), latest: latestOf(own) };
  });
}

/** First and last date of the figures, in milliseconds; undefined without figures. */
export function spanOf(points: readonly MetricPoint[]): [number, number] | undefined {
  const days = points.map(({ effectiveOn }) => effectiveOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? [momentOf(first), momentOf(last)] : undefined;
}

/** Figure in force after the given points, sorted by date: the last one, unless it was withdrawn. */
export function latestOf(points: readonly MetricPoint[]): MetricPoint | undefined {
  const last = points.at(-1);
  return last?.withdrawnOn === null ? last : undefined;
}
