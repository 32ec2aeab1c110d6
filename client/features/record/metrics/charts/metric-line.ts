import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { type LinePoint, momentOf } from '../../../../ui/charts/chart-line.ts';

const DAY = 24 * 60 * 60 * 1000;
// Figures are at least yearly: after a year and a half without one, a figure is missing.
const LONGEST_INTERVAL = 549 * DAY;

/** Line through the figures of one metric, sorted by date; broken where figures are missing (R9). */
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

export function hasGap(lines: readonly (readonly LinePoint[])[]): boolean {
  return lines.some((line) => line.some(({ value }) => value === null));
}
