// The list lengths are coprime, so that 140 lines are distinct and neighbours differ in colour, dashes and marker.
const COLORS = 7;
const DASHES = ['7 3', '2 3', '11 3 2 3', '5 2'];
const MARKERS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  'M-3.5-3.5h7v7h-7Z',
  'M0-4.6L4.4 3.4H-4.4Z',
  'M0-5L5 0L0 5L-5 0Z',
  'M0 4.6L4.4-3.4H-4.4Z',
];

/** Look of a line: colour, dashes, and the SVG path of its marker around 0,0. */
export interface SeriesStyle {
  color: string;
  dash: string;
  marker: string;
}

/** Look of the commune at this index, the same in chart and legend. */
export function seriesStyle(index: number): SeriesStyle {
  return {
    color: `var(--series-${index % COLORS})`,
    dash: DASHES[index % DASHES.length] ?? '',
    marker: MARKERS[index % MARKERS.length] ?? '',
  };
}
