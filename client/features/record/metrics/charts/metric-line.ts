import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { type LinePoint, momentOf } from '../../../../ui/charts/chart-line.ts';

const DAY = 24 * 60 * 60 * 1000;
// Figures are yearly at the least: one that a whole year and a half passes without was left out.
const LONGEST_INTERVAL = 549 * DAY;

/** The points of one metric, by day, as a line that breaks over long times without a figure (R9). */
export function lineOf(points: readonly MetricPoint[]): LinePoint[] {
  return points.flatMap(({ effectiveOn, value, illustrative }, index) => {
    const at = momentOf(effectiveOn);
    const previous = points[index - 1];
    const before = previous === undefined ? at : momentOf(previous.effectiveOn);
    const point = { at, value, mark: illustrative ? ('hollow' as const) : ('full' as const) };
    if (at - before <= LONGEST_INTERVAL) return [point];
    return [{ at: (at + before) / 2, value: null }, point];
  });
}

/** Whether some line breaks. */
export function hasGap(lines: readonly (readonly LinePoint[])[]): boolean {
  return lines.some((line) => line.some(({ value }) => value === null));
}
