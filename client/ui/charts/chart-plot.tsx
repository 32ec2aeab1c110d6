import { CartesianGrid, LineChart, ResponsiveContainer } from 'recharts';
import { TimeAxis, ValueAxis } from './chart-axes.tsx';
import { EndLabels } from './chart-end-labels.tsx';
import type { ChartLine, ChartMark } from './chart-line.ts';
import { ChartLines } from './chart-lines.tsx';
import { ChartMarks } from './chart-marks.tsx';
import { ChartTip } from './chart-tip.tsx';
import type { ValueScale } from './value-scale.ts';
import './series-style.css';

export interface ChartPlotProps {
  /** The last on top. */
  lines: readonly ChartLine[];
  scale: ValueScale;
  /** The first and the last moment of the time axis. */
  span: readonly [number, number];
  height: number;
  marks?: readonly ChartMark[];
  /** What figures are told in under the pointer. */
  unit?: string;
  /** The lines that are not faint have their names at their ends, and the time axis more than its ends. */
  isLarge?: boolean;
  /** There is little width. */
  isShort?: boolean;
}

const MARGIN = { top: 20, right: 10, bottom: 0, left: 0 };
const LABEL_WIDTH = { short: 104, full: 124 };

/** Lines over time. Only through `lazy-charts.tsx`: it brings recharts along. */
export function ChartPlot(props: ChartPlotProps) {
  const { lines, scale, span, height, marks = [], unit, isLarge = false, isShort = false } = props;
  const named = lines.filter(({ look }) => look !== 'faint');
  const days = [...new Set(named.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b);
  const right = isLarge ? LABEL_WIDTH[isShort ? 'short' : 'full'] : MARGIN.right;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart accessibilityLayer={false} data={days.map((at) => ({ at }))} margin={{ ...MARGIN, right }}>
        <CartesianGrid vertical={false} />
        <TimeAxis span={span} days={isLarge ? days : undefined} isShort={isShort} />
        <ValueAxis scale={scale} />
        <ChartMarks marks={marks} />
        <ChartLines lines={lines} />
        {isLarge && <EndLabels lines={named} />}
        <ChartTip lines={named} unit={unit} />
      </LineChart>
    </ResponsiveContainer>
  );
}
