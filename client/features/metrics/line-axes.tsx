import { XAxis, YAxis } from 'recharts';
import { useFormat } from '../../ui/use-format.ts';
import { MonthTick } from './month-tick.tsx';
import type { ValueScale } from './value-scale.ts';

// A metric with figures of one day only still needs some width on the axis.
const MONTH = 30 * 24 * 60 * 60 * 1000;
// The width of a digit on the axis, in pixels.
const CHARACTER = 7.5;

/** The time axis, with its two ends named. */
export function TimeAxis({ from, until, isShort }: { from: number; until: number; isShort: boolean }) {
  const isOneDay = from === until;
  const ends: [number, number] = isOneDay ? [from - MONTH, until + MONTH] : [from, until];
  return (
    <XAxis
      type="number"
      dataKey="at"
      domain={ends}
      ticks={isOneDay ? [from] : ends}
      tick={<MonthTick isShort={isShort} first={ends[0]} last={ends[1]} />}
      interval={0}
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
      ticks={scale.ticks}
      interval={0}
      tickFormatter={(value: number) => format.number(value)}
      tickLine={false}
      axisLine={false}
      width={longest * CHARACTER + 10}
    />
  );
}
