import { Line } from 'recharts';
import type { ProgressDay } from './mean-series.ts';
import { SeriesMarker } from './series-marker.tsx';
import type { SeriesStyle } from './series-style.ts';

/** One commune's line. */
export interface BoardSeries {
  id: string;
  name: string;
  style: SeriesStyle;
  metOn: (day: ProgressDay) => number | null;
}

const STILL = { isAnimationActive: false, activeDot: false } as const;

/** A commune that was not chosen: there, but in the background. */
export function drawFaint({ id, metOn }: BoardSeries) {
  return <Line key={id} {...STILL} dataKey={metOn} stroke="var(--series-faint)" dot={false} />;
}

/** The mean: solid and thick, as no commune's line is. */
export function drawMean() {
  return <Line {...STILL} dataKey="mean" stroke="var(--series-mean)" strokeWidth={3.5} dot={false} />;
}

/** A chosen commune: by colour, dashes and marker. */
export function drawStrong({ id, style, metOn }: BoardSeries, days: readonly ProgressDay[]) {
  return (
    <Line
      key={id}
      {...STILL}
      dataKey={metOn}
      stroke={style.color}
      strokeWidth={2}
      strokeDasharray={style.dash}
      dot={<SeriesMarker series={days.map(metOn)} style={style} />}
    />
  );
}
