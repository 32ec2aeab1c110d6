import { XAxis, YAxis } from 'recharts';
import { formatMonth } from '../values/format.ts';
import { useFormat } from '../values/use-format.ts';
import { dayAt } from './chart-line.ts';
import type { ValueScale } from './value-scale.ts';

// A series of one day only still needs some width on the axis.
const MONTH = 30 * 24 * 60 * 60 * 1000;
// The width of a digit on the axis, in pixels.
const CHARACTER = 7.5;

interface TimeAxisProps {
  span: readonly [number, number];
  /** Days to name as far as there is room; only the two ends when absent. */
  days?: readonly number[] | undefined;
  /** Years instead of months, where there is no room. */
  isShort: boolean;
}

/** The time axis, with its ends named and what fits between. */
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

/** The value axis, as wide as its numbers. */
export function ValueAxis({ scale }: { scale: ValueScale }) {
  const format = useFormat();
  const longest = Math.max(...scale.ticks.map((value) => format.number(value).length));
  return (
    <YAxis
      domain={scale.domain}
      allowDataOverflow // the lines are ours: recharts knows no figures that the axis could follow
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
