import {
  CartesianGrid,
  LineChart,
  ResponsiveContainer,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
} from 'recharts';
import { useFormat } from '../values/use-format.ts';
import { TimeAxis, ValueAxis } from './chart-axes.tsx';
import type { ChartLine, ChartMark } from './chart-line.ts';
import styles from './chart-lines.module.css';
import { ChartLines } from './chart-lines.tsx';
import { ChartTip } from './chart-tip.tsx';
import './series-style.css';
import type { ValueScale } from './value-scale.ts';

export interface ChartPlotProps {
  /** Drawn in this order, the last on top. */
  lines: readonly ChartLine[];
  scale: ValueScale;
  /** Ends of the time axis, in UTC milliseconds. */
  span: readonly [number, number];
  height: number;
  marks?: readonly ChartMark[];
  /** Unit of the figures in the tooltip. */
  unit?: string;
  /** Labels the lines that are not faint, and more days on the time axis. */
  isLarge?: boolean;
  /** Narrow chart: short labels. */
  isShort?: boolean;
}

const MARGIN = { top: 20, right: 10, bottom: 0, left: 0 };
const LABEL_WIDTH = { short: 104, full: 124 };

/** Lines over time. Import it through `lazy-charts.tsx`, because it needs recharts. */
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

const LINE_HEIGHT = 15;
const GAP = 8;

/** Names and last values of the lines at the right edge, moved apart if they would overlap. */
function EndLabels({ lines }: { lines: readonly ChartLine[] }) {
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

const LETTER_WIDTH = 16;

/** Events as lines across the chart with their letters above, moved apart if they would overlap. */
function ChartMarks({ marks }: { marks: readonly ChartMark[] }) {
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

/** Adds a position `at` near `place` to each item, at least `distance` apart and at most `limit`; in pixels. */
function spreadApart<Item extends { place: number }>(
  items: readonly Item[],
  distance: number,
  limit: number,
): (Item & { at: number })[] {
  const placed = [...items].sort((a, b) => a.place - b.place).map((item) => ({ ...item, at: item.place }));
  let free = Number.NEGATIVE_INFINITY;
  for (const item of placed) {
    item.at = Math.max(item.at, free);
    free = item.at + distance;
  }
  let end = limit;
  for (const item of placed.toReversed()) {
    item.at = Math.min(item.at, end);
    end = item.at - distance;
  }
  return placed;
}
