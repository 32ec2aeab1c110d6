// Coprime lengths: 140 lines differ by colour, dashes or marker, and neighbours by all three.
const COLORS = 7;
const DASHES = ['7 3', '2 3', '11 3 2 3', '5 2'];
const MARKERS = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  'M-3.5-3.5h7v7h-7Z',
  'M0-4.6L4.4 3.4H-4.4Z',
  'M0-5L5 0L0 5L-5 0Z',
  'M0 4.6L4.4-3.4H-4.4Z',
];

/** How a line looks: colour, dashes, and the path of its marker around 0,0. The mean's line is solid and thick. */
export interface SeriesStyle {
  color: string;
  dash: string;
  marker: string;
}

/** The look of the commune at this place of the list, the same in chart and legend. */
export function seriesStyle(index: number): SeriesStyle {
  return {
    color: `var(--series-${index % COLORS})`,
    dash: DASHES[index % DASHES.length] ?? '',
    marker: MARKERS[index % MARKERS.length] ?? '',
  };
}
