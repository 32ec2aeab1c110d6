import { formatMonth } from '../values/format.ts';
import { dayAt } from './chart-line.ts';

interface MonthTickProps {
  /** The ends of the axis. */
  first: number;
  last: number;
  /** Years instead of months, where there is no room for two. */
  isShort: boolean;
  /** recharts gives these. */
  x?: number;
  y?: number;
  payload?: { value: number };
}

/** A month under the time axis, within its ends: the first begins there, the last ends there. */
export function MonthTick({ first, last, isShort, x = 0, y = 0, payload }: MonthTickProps) {
  if (payload === undefined) return null;
  const month = formatMonth(dayAt(payload.value));
  const isYearEnough = dayAt(first).slice(0, 4) !== dayAt(last).slice(0, 4);
  const anchor = payload.value === first ? 'start' : payload.value === last ? 'end' : 'middle';
  return (
    <text className="recharts-text" x={x} y={y + 12} textAnchor={anchor}>
      {isShort && isYearEnough ? month.slice(-4) : month}
    </text>
  );
}
