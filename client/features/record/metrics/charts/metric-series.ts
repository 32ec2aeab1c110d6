import type { MetricSeries } from '#shared/contract/record/metrics.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import { type LinePoint, momentOf } from '../../../../ui/charts/chart-line.ts';
import { lineOf } from './metric-line.ts';

/** A commune's figures of one metric, by day. */
export interface CommuneSeries {
  communeId: string;
  name: string;
  points: readonly MetricPoint[];
  line: readonly LinePoint[];
  /** The figure that holds on the day on view; undefined where there is none (R9). */
  latest: MetricPoint | undefined;
}

/** Every commune with its figures of one metric. */
export function seriesOf(communes: readonly MetricSeries[], metric: MetricId): CommuneSeries[] {
  return communes.map(({ communeId, name, points }) => {
    const own = points.filter((point) => point.metric === metric);
    return { communeId, name, points: own, line: lineOf(own), latest: latestOf(own) };
  });
}

/** The first and the last day among the figures, in milliseconds; undefined for none. */
export function spanOf(points: readonly MetricPoint[]): [number, number] | undefined {
  const days = points.map(({ effectiveOn }) => effectiveOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? [momentOf(first), momentOf(last)] : undefined;
}

/** Of a metric's points up to a day, the one that holds then: the last, unless it was withdrawn. */
export function latestOf(points: readonly MetricPoint[]): MetricPoint | undefined {
  const last = points.at(-1);
  return last?.withdrawnOn === null ? last : undefined;
}
