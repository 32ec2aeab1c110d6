import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { SeriesStyle } from './series-style.ts';

/** A place on a line; `value` null breaks it. */
export interface LinePoint {
  /** The day in milliseconds of UTC. */
  at: number;
  value: number | null;
  /** A marker there: hollow for an illustrative figure. */
  mark?: 'full' | 'hollow';
  /** Words over the marker. */
  label?: string;
}

/**
 * A line of a chart over time and how it is drawn: the `main` one, a `mean` of the others, a `target`, a `faint` one in
 * the background, or by a style of its own. A faint line has no name, and is not told under the pointer.
 */
export interface ChartLine {
  id: string;
  name: string;
  points: readonly LinePoint[];
  look: 'main' | 'mean' | 'target' | 'faint' | SeriesStyle;
}

/** What happened on a day: a line across the chart, with a letter that the list under it explains. */
export interface ChartMark {
  letter: string;
  at: number;
}

/** The day as the charts measure it. */
export function momentOf(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day of a place on the time axis. */
export function dayAt(moment: number): LocalDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A series of counts as points, marked where the count has changed and at the ends: elsewhere the line says it. */
export function markChanges(series: readonly { on: LocalDate; value: number | null }[]): LinePoint[] {
  return series.map(({ on, value }, index) => {
    const isTurn = index === series.length - 1 || value !== (series[index - 1]?.value ?? null);
    return { at: momentOf(on), value, ...(isTurn && value !== null && { mark: 'full' as const }) };
  });
}
