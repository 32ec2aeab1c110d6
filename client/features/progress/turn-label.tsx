import { useFormat } from '../../ui/use-format.ts';
import { isTurn } from './series-marker.tsx';

export interface TurnLabelProps {
  series: readonly (number | null)[];
  color: string;
  /** Given by recharts, for each point. */
  cx?: number;
  cy?: number;
  index?: number;
}

const ABOVE = -8;
const BELOW = 18;

/** A dot with its number where the line turns, and a dot at its end: they can be read without a scale. */
export function TurnLabel({ series, color, cx, cy, index = 0 }: TurnLabelProps) {
  const format = useFormat();
  const value = series[index] ?? null;
  if (value === null || typeof cx !== 'number' || typeof cy !== 'number') return null;
  if (!isTurn(series, index)) return null;
  const isChanged = value !== (series[index - 1] ?? null);
  return (
    <g>
      <circle cx={cx} cy={cy} r={4} fill={color} />
      {isChanged && (
        <text
          x={cx}
          y={cy + (isCrowded(series, index) ? BELOW : ABOVE)}
          textAnchor="middle"
          className="turn-label"
        >
          {format.number(value)}
        </text>
      )}
    </g>
  );
}

/** Turns one after another have their numbers above and below in turn. */
function isCrowded(series: TurnLabelProps['series'], index: number): boolean {
  return index > 0 && isTurn(series, index - 1) && !isCrowded(series, index - 1);
}
