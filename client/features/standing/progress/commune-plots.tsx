import { useTranslation } from 'react-i18next';
import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';
import { type LinePoint, momentOf } from '../../../ui/charts/chart-line.ts';
import { LazyPlot } from '../../../ui/charts/lazy-charts.tsx';
import { seriesStyle } from '../../../ui/charts/series-style.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './progress.module.css';
import { type LetteredEvent, marksOf } from './progress-events.ts';
import { pointsOf } from './progress-lines.ts';
import { type Measure, totalOf } from './progress-measure.ts';

const MEASURES: readonly Measure[] = ['criteria', 'indicators'];
const TITLE_HEIGHT = 28;

interface CommunePlotsProps {
  progress: Progress;
  series: ProgressSeries;
  events: readonly LetteredEvent[];
  height: number;
  isShort: boolean;
}

/** Two plots, criteria above indicators, each on its own scale, with numbers where the line turns. */
export function CommunePlots({ progress, series, events, height, isShort }: CommunePlotsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return MEASURES.map((measure, index) => {
    const total = totalOf(progress, measure);
    const points = numberTurns(pointsOf(series, measure), isShort, format.number);
    return (
      <div key={measure}>
        <p className={styles['progress-pane']}>{t(`progress.met.${measure}`)}</p>
        <LazyPlot
          lines={[{ id: measure, name: series.name, look: { ...seriesStyle(index), dash: '' }, points }]}
          scale={{ domain: [0, total], ticks: [0, total] }}
          span={[momentOf(progress.from), momentOf(progress.to)]}
          height={height / MEASURES.length - TITLE_HEIGHT}
          marks={marksOf(events)}
          isShort={isShort}
        />
      </div>
    );
  });
}

/** Adds number labels to markers, so that no scale is needed; on phones only to the first and last. */
function numberTurns(
  points: readonly LinePoint[],
  isShort: boolean,
  format: (value: number) => string,
): LinePoint[] {
  const marked = points.filter(({ mark }) => mark !== undefined);
  const ends = [marked[0], marked.at(-1)];
  return points.map((point, index) => {
    const isNumbered = isShort
      ? ends.includes(point)
      : point.mark !== undefined && point.value !== points[index - 1]?.value;
    return isNumbered && point.value !== null ? { ...point, label: format(point.value) } : point;
  });
}
