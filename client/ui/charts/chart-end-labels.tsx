import { usePlotArea, useYAxisScale } from 'recharts';
import { useFormat } from '../values/use-format.ts';
import type { ChartLine } from './chart-line.ts';
import styles from './chart-lines.module.css';
import { spreadApart } from './spread-apart.ts';

const LINE_HEIGHT = 15;
const GAP = 8;

/** The names of the lines at the chart's right side, each with its last value, moved apart where they would overlap. */
export function EndLabels({ lines }: { lines: readonly ChartLine[] }) {
  const format = useFormat();
  const scale = useYAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const right = area.x + area.width;
  const labels = lines.flatMap(({ id, name, look, points }) => {
    const value = points.at(-1)?.value ?? null;
    const place = value === null ? undefined : scale(value);
    if (value === null || place === undefined) return [];
    const own = typeof look === 'object' ? { look: 'own', color: look.color } : { look };
    return [{ id, text: `${name} ${format.number(value)}`, place, ...own }];
  });
  return spreadApart(labels, LINE_HEIGHT, area.y + area.height).map(
    ({ id, text, look, color, place, at }) => (
      <g key={id} className={styles['end-label']} data-look={look} color={color}>
        <path d={`M${right + 1} ${place}L${right + GAP - 2} ${at}`} />
        <text x={right + GAP} y={at} dy="0.35em">
          {text}
        </text>
      </g>
    ),
  );
}
