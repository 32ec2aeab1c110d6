import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip } from 'recharts';
import { FaintLines } from './faint-lines.tsx';
import { TimeAxis, ValueAxis } from './line-axes.tsx';
import { PointDot } from './line-dot.tsx';
import { LineTooltip } from './line-tooltip.tsx';
import type { LinePoint } from './metric-line.ts';
import './metric-lines.css';
import type { ValueScale } from './value-scale.ts';

export interface LinePanelProps {
  line: readonly LinePoint[];
  /** Lines to compare with, drawn faintly behind. */
  others?: readonly (readonly LinePoint[])[];
  scale: ValueScale;
  /** The first and the last moment of the time axis. */
  span: readonly [number, number];
  unit: string;
  height: number;
  /** There is little width. */
  isShort?: boolean;
}

/** One commune's line. Only through a lazily loaded part: it brings recharts along. */
export function LinePanel(props: LinePanelProps) {
  const { line, others = [], scale, span, unit, height, isShort = false } = props;
  const [from, until] = span;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart accessibilityLayer={false} data={line} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} />
        <TimeAxis from={from} until={until} isShort={isShort} />
        <ValueAxis scale={scale} />
        <Tooltip
          content={<LineTooltip line={line} unit={unit} />}
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
        />
        {others.length > 0 && <FaintLines lines={others} />}
        <Line
          dataKey="value"
          className="line-main"
          dot={PointDot}
          activeDot={{ r: 5, className: 'line-dot' }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
