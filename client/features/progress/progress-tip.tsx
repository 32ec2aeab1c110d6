import { useTranslation } from 'react-i18next';
import { useActiveTooltipLabel, useIsTooltipActive, usePlotArea, useXAxisScale } from 'recharts';
import { useFormat } from '../../ui/use-format.ts';
import type { BoardSeries } from './board-lines.tsx';
import type { ProgressDay } from './mean-series.ts';

const LINE_HEIGHT = 17;
const PADDING = 8;
const WIDTH = 136;

/** The chosen communes on the day the pointer is at. Drawn by hand: recharts' own tooltip weighs another 10 kB. */
export function ProgressTip({
  days,
  series,
}: {
  days: readonly ProgressDay[];
  series: readonly BoardSeries[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = useActiveTooltipLabel();
  const isActive = useIsTooltipActive();
  const scale = useXAxisScale();
  const area = usePlotArea();
  const day = days.find(({ on }) => on === label);
  const x = day && scale?.(day.on);
  if (!isActive || day === undefined || x === undefined || area === undefined) return null;
  const rows = [
    { id: '', name: t('progress.mean'), value: day.mean },
    ...series.map(({ id, name, metOn }) => ({ id, name, value: metOn(day) })),
  ];
  const isRightHalf = x > area.x + area.width / 2;
  const left = isRightHalf ? x - WIDTH - PADDING : x + PADDING;
  const top = area.y + area.height - (rows.length + 1) * LINE_HEIGHT - 2.5 * PADDING;
  return (
    <g className="progress-tip">
      <path d={`M${x} ${area.y}V${area.y + area.height}`} />
      <rect x={left} y={top} width={WIDTH} height={(rows.length + 1) * LINE_HEIGHT + PADDING} rx={4} />
      <TipLine left={left} y={top + LINE_HEIGHT} name={format.date(day.on)} figure="" />
      {rows.map(({ id, name, value }, index) => (
        <TipLine
          key={id}
          left={left}
          y={top + (index + 2) * LINE_HEIGHT}
          name={name}
          figure={value === null ? '–' : format.number(value)}
        />
      ))}
    </g>
  );
}

function TipLine({ left, y, name, figure }: { left: number; y: number; name: string; figure: string }) {
  return (
    <>
      <text x={left + PADDING} y={y}>
        {name}
      </text>
      <text x={left + WIDTH - PADDING} y={y} textAnchor="end" className="progress-tip-figure">
        {figure}
      </text>
    </>
  );
}
