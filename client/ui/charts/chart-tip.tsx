import { useTranslation } from 'react-i18next';
import { useActiveTooltipLabel, useIsTooltipActive, usePlotArea, useXAxisScale } from 'recharts';
import { useFormat } from '../values/use-format.ts';
import { type ChartLine, dayAt } from './chart-line.ts';
import styles from './chart-lines.module.css';

const LINE_HEIGHT = 17;
const PADDING = 8;
const LETTER_WIDTH = 6.8;

/** Tooltip with the figures of the day under the pointer. Not recharts' own, which adds 10 kB. */
export function ChartTip({ lines, unit }: { lines: readonly ChartLine[]; unit: string | undefined }) {
  const format = useFormat();
  const rowsAt = useRows(lines, unit);
  const label = useActiveTooltipLabel();
  const isActive = useIsTooltipActive();
  const scale = useXAxisScale();
  const area = usePlotArea();
  const at = Number(label);
  const x = scale?.(at);
  const rows = rowsAt(at);
  if (!isActive || x === undefined || area === undefined || rows.length === 0) return null;
  const longest = Math.max(...rows.map(({ name, figure }) => name.length + figure.length + 2), 12);
  const width = longest * LETTER_WIDTH + 2 * PADDING;
  const height = (rows.length + 1) * LINE_HEIGHT + PADDING;
  const wanted = x > area.x + area.width / 2 ? x - width - PADDING : x + PADDING;
  const left = Math.max(wanted, 0);
  const top = Math.max(area.y + area.height - height - PADDING, 0);
  return (
    <g className={styles['chart-tip']}>
      <path d={`M${x} ${area.y}V${area.y + area.height}`} />
      <rect x={left} y={top} width={width} height={height} rx={4} />
      <text x={left + PADDING} y={top + LINE_HEIGHT}>
        {format.date(dayAt(at))}
      </text>
      {rows.map(({ id, name, figure }, index) => (
        <g key={id} transform={`translate(0 ${top + (index + 2) * LINE_HEIGHT})`}>
          <text x={left + PADDING}>{name}</text>
          <text x={left + width - PADDING} textAnchor="end" className={styles['chart-tip-figure']}>
            {figure}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Tooltip rows of a day: lines with a figure on exactly that day. Target lines are left out because they have no dates. */
function useRows(lines: readonly ChartLine[], unit: string | undefined) {
  const { t } = useTranslation();
  const format = useFormat();
  return (at: number) =>
    lines.flatMap(({ id, name, look, points }) => {
      const point = look === 'target' ? undefined : points.find((one) => one.at === at);
      if (point === undefined || point.value === null) return [];
      const figure = format.amount(point.value, unit);
      const remark = point.mark === 'hollow' ? ` (${t('common.illustrative.label')})` : '';
      return [{ id, name, figure: figure + remark }];
    });
}
