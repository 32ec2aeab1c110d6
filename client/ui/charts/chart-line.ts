import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { SeriesStyle } from './series-style.ts';

/** Point of a line; a null `value` breaks the line. */
export interface LinePoint {
  /** Day as UTC milliseconds. */
  at: number;
  value: number | null;
  /** Marker at the point: hollow for an illustrative figure. */
  mark?: 'full' | 'hollow';
  /** Text above the marker. */
  label?: string;
}

/**
 * Line of a chart over time. `look`: the `main` line, the `mean` of the others, a `target`, `faint` in the background, or
 * a custom style. A faint line has no label and does not appear in the tooltip.
 */
export interface ChartLine {
  id: string;
  name: string;
  points: readonly LinePoint[];
  look: 'main' | 'mean' | 'target' | 'faint' | SeriesStyle;
}

/** Event on a day: a line across the chart, with a letter explained below it. */
export interface ChartMark {
  letter: string;
  at: number;
}

/** Day as UTC milliseconds. */
export function momentOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Day of a UTC time in milliseconds. */
export function dayAt(moment: number): LocalDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Points of a series of counts, with markers at both ends and wherever the count changes. */
export function markChanges(series: readonly { on: LocalDate; value: number | null }[]): LinePoint[] {
  return series.map(({ on, value }, index) => {
    const isTurn = index === series.length - 1 || value !== (series[index - 1]?.value ?? null);
    return { at: momentOf(on), value, ...(isTurn && value !== null && { mark: 'full' as const }) };
  });
}
