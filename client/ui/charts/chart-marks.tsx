import { usePlotArea, useXAxisScale } from 'recharts';
import type { ChartMark } from './chart-line.ts';
import styles from './chart-lines.module.css';
import { spreadApart } from './spread-apart.ts';

const LETTER_WIDTH = 16;

/** What happened, across the chart, each with its letter above; letters that would overlap stand side by side. */
export function ChartMarks({ marks }: { marks: readonly ChartMark[] }) {
  const scale = useXAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const placed = marks.flatMap(({ letter, at }) => {
    const place = scale(at);
    return place === undefined ? [] : [{ letter, place }];
  });
  return spreadApart(placed, LETTER_WIDTH, area.x + area.width).map(({ letter, place, at }) => (
    <g key={letter} className={styles['chart-mark']}>
      <path d={`M${place} ${area.y + area.height}V${area.y}L${at} ${area.y - 4}`} />
      <text x={at} y={area.y - 7} textAnchor="middle">
        {letter}
      </text>
    </g>
  ));
}
