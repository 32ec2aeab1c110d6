import { usePlotArea, useYAxisScale } from 'recharts';
import { useFormat } from '../../ui/use-format.ts';
import { spreadApart } from './spread-apart.ts';

export interface EndLabel {
  id: string;
  name: string;
  color: string;
  /** Where the line ends; null for none. */
  value: number | null;
}

const LINE_HEIGHT = 15;
const GAP = 8;

/** The names of the lines at their right ends, moved apart where they would overlap. */
export function EndLabels({ labels }: { labels: readonly EndLabel[] }) {
  const format = useFormat();
  const scale = useYAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const right = area.x + area.width;
  const placed = labels.flatMap((label) => {
    const y = label.value === null ? undefined : scale(label.value);
    return y === undefined ? [] : [{ ...label, y }];
  });
  return spreadApart(placed, LINE_HEIGHT, area.y + area.height).map(({ id, name, color, value, y, at }) => (
    <g key={id}>
      <path d={`M${right + 1} ${y}L${right + GAP - 2} ${at}`} stroke={color} fill="none" />
      <text x={right + GAP} y={at} dy="0.35em" fill={color} className="end-label">
        {`${name} ${value === null ? '' : format.number(value)}`}
      </text>
    </g>
  ));
}
