import { useXAxisScale, useYAxisScale } from 'recharts';
import type { ChartLine, LinePoint } from './chart-line.ts';
import styles from './chart-lines.module.css';

/**
 * Lines of a chart, the last on top. Not recharts' lines, which must share the same days: communes have figures on
 * different days.
 */
export function ChartLines({ lines }: { lines: readonly ChartLine[] }) {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  if (!toX || !toY) return null;
  const place: Place = (at, value) => [toX(at) ?? 0, toY(value) ?? 0];
  return lines.map((line) => <DrawnLine key={line.id} line={line} place={place} />);
}

type Place = (at: number, value: number) => readonly [number, number];

function DrawnLine({ line: { points, look }, place }: { line: ChartLine; place: Place }) {
  const style = typeof look === 'object' ? look : undefined;
  return (
    <g
      className={styles['chart-line']}
      data-look={style ? 'own' : look}
      {...(style && { style: { color: style.color } })}
    >
      <path d={pathOf(points, place)} strokeDasharray={style?.dash} />
      {points.map((point) => {
        if (point.value === null || point.mark === undefined || look === 'faint') return null;
        const [x, y] = place(point.at, point.value);
        return (
          <g
            key={point.at}
            transform={`translate(${x} ${y})`}
            className={styles['chart-dot']}
            data-mark={point.mark}
          >
            {style ? <path d={style.marker} /> : <circle r={3.5} />}
            {point.label && (
              <text y={-9} textAnchor="middle">
                {point.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** SVG path of a line that breaks at missing values; a short dash for an isolated value. */
function pathOf(points: readonly LinePoint[], place: Place): string {
  return points
    .map(({ at, value }, index) => {
      if (value === null) return '';
      const [x, y] = place(at, value);
      if (typeof points[index - 1]?.value === 'number') return `L${x},${y}`;
      const isAlone = typeof points[index + 1]?.value !== 'number';
      return isAlone ? `M${x - 4},${y}h8` : `M${x},${y}`;
    })
    .join('');
}
