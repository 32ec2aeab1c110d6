import type { SeriesStyle } from './series-style.ts';

export interface SeriesMarkerProps {
  series: readonly (number | null)[];
  style: SeriesStyle;
  /** Given by recharts, for each point. */
  cx?: number;
  cy?: number;
  index?: number;
}

/** A series' marker where its value has changed, and at its ends: elsewhere the line says it. */
export function SeriesMarker({ series, style, cx, cy, index = 0 }: SeriesMarkerProps) {
  const value = series[index] ?? null;
  if (value === null || typeof cx !== 'number' || typeof cy !== 'number') return null;
  if (!isTurn(series, index)) return null;
  return <path d={style.marker} transform={`translate(${cx} ${cy})`} fill={style.color} />;
}

/** Whether the value at `index` differs from the one before, or is at an end of the series. */
export function isTurn(series: readonly (number | null)[], index: number): boolean {
  return index === series.length - 1 || series[index] !== (series[index - 1] ?? null);
}
