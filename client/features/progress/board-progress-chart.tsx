import { useTranslation } from 'react-i18next';
import { CartesianGrid, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Progress } from '#shared/contract/standings.ts';
import { formatMonth } from '../../ui/format.ts';
import { drawFaint, drawMean, drawStrong } from './board-lines.tsx';
import { EndLabels } from './end-labels.tsx';
import type { ProgressDay } from './mean-series.ts';
import { ProgressTip } from './progress-tip.tsx';
import { seriesStyle } from './series-style.ts';

export interface BoardProgressChartProps {
  progress: Progress;
  days: readonly ProgressDay[];
  chosen: ReadonlySet<string>;
  height: number;
}

/** The lines of all communes; only through `BoardProgress`, which loads it when it is wanted. */
export function BoardProgressChart({ progress, days, chosen, height }: BoardProgressChartProps) {
  const { t } = useTranslation();
  const series = progress.communes.map(({ communeId, name }, index) => ({
    id: communeId,
    name,
    style: seriesStyle(index),
    metOn: (day: ProgressDay) => day.met.get(communeId) ?? null,
  }));
  const faint = series.filter(({ id }) => !chosen.has(id));
  const strong = series.filter(({ id }) => chosen.has(id));
  const lastDay = days.at(-1);
  const endLabels = [
    { id: '', name: t('progress.mean'), color: 'var(--series-mean)', value: lastDay?.mean ?? null },
    ...strong.map(({ id, name, style, metOn }) => {
      return { id, name, color: style.color, value: lastDay ? metOn(lastDay) : null };
    }),
  ];
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart
        data={[...days]}
        accessibilityLayer={false}
        margin={{ top: 8, right: 112, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} />
        <XAxis dataKey="on" tickFormatter={formatMonth} minTickGap={24} />
        <YAxis domain={[0, progress.criteriaTotal]} width={32} allowDecimals={false} tickCount={5} />
        {faint.map(drawFaint)}
        {drawMean()}
        {strong.map((one) => drawStrong(one, days))}
        <EndLabels labels={endLabels} />
        <ProgressTip days={days} series={strong} />
      </LineChart>
    </ResponsiveContainer>
  );
}
