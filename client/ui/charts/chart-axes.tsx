import { XAxis, YAxis } from 'recharts';
import { formatMonth } from '../values/format.ts';
import { useFormat } from '../values/use-format.ts';
import { dayAt } from './chart-line.ts';
import type { ValueScale } from './value-scale.ts';

// Axis width for a series with a single day.
const MONTH = 30 * 24 * 60 * 60 * 1000;
// Width of a digit on the axis, in pixels.
const CHARACTER = 7.5;

interface TimeAxisProps {
  span: readonly [number, number];
  /** Days to label if there is room; only the two ends by default. */
  days?: readonly number[] | undefined;
  /** Label years instead of months, for narrow charts. */
  isShort: boolean;
}

/** Time axis; its ends are always labelled. */
export function TimeAxis({ span: [from, until], days, isShort }: TimeAxisProps) {
  const isOneDay = from === until;
  const ends: [number, number] = isOneDay ? [from - MONTH, until + MONTH] : [from, until];
  const between = days?.filter((day) => from < day && day < until) ?? [];
  return (
    <XAxis
      type="number"
      dataKey="at"
      domain={ends}
      ticks={isOneDay ? [from] : [from, ...between, until]}
      tick={<MonthTick isShort={isShort} first={ends[0]} last={ends[1]} />}
      interval={days ? 'preserveStartEnd' : 0}
      minTickGap={48}
      tickLine={false}
      height={22}
    />
  );
}

/** Value axis, as wide as its longest number. */
export function ValueAxis({ scale }: { scale: ValueScale }) {
  const format = useFormat();
  const longest = Math.max(...scale.ticks.map((value) => format.number(value).length));
  return (
    <YAxis
      domain={scale.domain}
      allowDataOverflow // recharts would adapt the domain to its own lines, and there are none
      ticks={scale.ticks}
      interval={0}
      tickFormatter={(value: number) => format.number(value)}
      tickLine={false}
      axisLine={false}
      width={longest * CHARACTER + 10}
    />
  );
}

interface MonthTickProps {
  /** Ends of the axis. */
  first: number;
  last: number;
  /** Label years instead of months, for narrow charts. */
  isShort: boolean;
  /** Passed by recharts. */
  x?: number;
  y?: number;
  payload?: { value: number };
}

/** Label under the time axis; the first and last are aligned inwards to stay within the chart. */
function MonthTick({ first, last, isShort, x = 0, y = 0, payload }: MonthTickProps) {
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
