import type { ProgressSeries } from '#shared/contract/standing/standings.ts';
import { type LinePoint, markChanges, momentOf } from '../../../ui/charts/chart-line.ts';
import type { ProgressDay } from './progress-days.ts';
import { type Measure, metAt } from './progress-measure.ts';

/** Line points of one commune. */
export function pointsOf({ points }: Pick<ProgressSeries, 'points'>, measure: Measure): LinePoint[] {
  return markChanges(points.map((point) => ({ on: point.on, value: metAt(point, measure) })));
}

/** Line points of the mean. */
export function meanPoints(days: readonly ProgressDay[]): LinePoint[] {
  return days.map(({ on, mean }) => ({ at: momentOf(on), value: mean }));
}
