import type { LocalDate } from '#shared/domain/local-date.ts';
import type { MetricPoint } from '#shared/domain/metric.ts';

/** A place on a line; `value` null breaks it. `at` is the day in milliseconds of UTC. */
export interface LinePoint {
  at: number;
  value: number | null;
  illustrative: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
// Figures are yearly at the least: one that a whole year and a half passes without was left out.
const LONGEST_INTERVAL = 549 * DAY;

/** The day as recharts measures it. */
export function momentOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day of a place on the time axis. */
export function dayAt(moment: number): LocalDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The points of one metric, by day, as a line that breaks over long times without a figure (R9). */
export function lineOf(points: readonly MetricPoint[]): LinePoint[] {
  return points.flatMap(({ effectiveOn, value, illustrative }, index) => {
    const at = momentOf(effectiveOn);
    const previous = points[index - 1];
    const before = previous === undefined ? at : momentOf(previous.effectiveOn);
    const point = { at, value, illustrative };
    if (at - before <= LONGEST_INTERVAL) return [point];
    return [{ at: (at + before) / 2, value: null, illustrative: false }, point];
  });
}

/** Whether some line breaks. */
export function hasGap(lines: readonly (readonly LinePoint[])[]): boolean {
  return lines.some((line) => line.some(({ value }) => value === null));
}
