import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { ProgressSeries } from '#shared/contract/standings.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { formatMonth } from '../../ui/format.ts';
import { RecognitionMarks } from './recognition-marks.tsx';
import { TurnLabel } from './turn-label.tsx';

export interface CommuneProgressChartProps {
  points: ProgressSeries['points'];
  criteriaTotal: number;
  indicatorsTotal: number;
  recognitions: readonly LocalDate[];
  height: number;
}

const TITLE_HEIGHT = 28;

/** Criteria over indicators, each on its own scale; only through `CommuneProgress`, which loads it when it is wanted. */
export function CommuneProgressChart(props: CommuneProgressChartProps) {
  const { t } = useTranslation();
  const shared = {
    points: props.points,
    recognitions: props.recognitions,
    height: props.height / 2 - TITLE_HEIGHT,
  };
  return (
    <>
      <p className="progress-pane">{t('progress.criteriaMet')}</p>
      <Pane {...shared} measure="criteriaMet" total={props.criteriaTotal} color="var(--series-0)" />
      <p className="progress-pane">{t('progress.indicatorsMet')}</p>
      <Pane {...shared} measure="indicatorsMet" total={props.indicatorsTotal} color="var(--series-1)" />
    </>
  );
}

interface PaneProps extends Pick<CommuneProgressChartProps, 'points' | 'recognitions' | 'height'> {
  measure: 'criteriaMet' | 'indicatorsMet';
  total: number;
  color: string;
}

function Pane({ points, recognitions, height, measure, total, color }: PaneProps) {
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={points} accessibilityLayer={false} margin={{ top: 24, right: 24, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="on" tickFormatter={formatMonth} minTickGap={24} />
        <YAxis domain={[0, total]} width={32} allowDecimals={false} ticks={[0, total]} />
        <RecognitionMarks days={points.map(({ on }) => on)} recognitions={recognitions} />
        <Line
          dataKey={measure}
          stroke={color}
          strokeWidth={2.5}
          isAnimationActive={false}
          activeDot={false}
          dot={<TurnLabel series={points.map((point) => point[measure])} color={color} />}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
