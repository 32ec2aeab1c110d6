import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import chartFrameStyles from '../../../../ui/charts/chart-frame.module.css';
import type { ChartLine } from '../../../../ui/charts/chart-line.ts';
import { ChartTable } from '../../../../ui/charts/chart-table.tsx';
import { LazyPlot } from '../../../../ui/charts/lazy-charts.tsx';
import { scaleOf } from '../../../../ui/charts/value-scale.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import { WhenNear } from '../../../../ui/layout/when-near.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import communeMetricsStyles from '../commune-metrics.module.css';
import { MetricFigure } from '../metric-figure.tsx';
import { lineOf } from './metric-line.ts';
import { spanOf } from './metric-series.ts';

const CHART_HEIGHT = 120;

interface MetricCardChartProps {
  name: string;
  unit: string;
  points: readonly MetricPoint[];
}

/** Line chart of a commune's metric with its table; a remark if there is only one figure. */
export function MetricCardChart({ name, unit, points }: MetricCardChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [first, last, span] = [points[0], points.at(-1), spanOf(points)];
  if (points.length < 2 || !first || !last || !span) {
    return <p className={communeMetricsStyles['metric-card-detail']}>{t('metrics.chart.alone')}</p>;
  }
  const description = t('metrics.chart.ofCommune', {
    metric: name,
    figures: points.length,
    first: format.amount(first.value, unit),
    from: format.date(first.effectiveOn),
    last: format.amount(last.value, unit),
    until: format.date(last.effectiveOn),
  });
  const line: ChartLine = { id: 'own', name, look: 'main', points: lineOf(points) };
  const scale = scaleOf(points.map(({ value }) => value));
  return (
    <>
      <div
        className={`${chartFrameStyles['chart-frame']} ${communeMetricsStyles['metric-card-chart']}`}
        data-part="chart-frame"
        role="img"
        aria-label={description}
        style={{ height: CHART_HEIGHT }}
      >
        <WhenNear height={CHART_HEIGHT}>
          <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
            <LazyPlot lines={[line]} scale={scale} span={span} unit={unit} height={CHART_HEIGHT} isShort />
          </Suspense>
        </WhenNear>
      </div>
      <MetricCardTable caption={description} unit={unit} points={points} />
    </>
  );
}

interface MetricCardTableProps extends Omit<MetricCardChartProps, 'name'> {
  caption: string;
}

function MetricCardTable({ caption, unit, points }: MetricCardTableProps) {
  const { t } = useTranslation();
  const rows = points.map((point) => ({
    id: point.effectiveOn,
    cells: [<DateText key="day" on={point.effectiveOn} />, <MetricFigure key="value" point={point} />],
  }));
  const columns = [t('metrics.chart.day'), `${t('metrics.chart.value')} (${unit})`];
  return (
    <details>
      <summary>{t('common.showTable')}</summary>
      <ChartTable caption={caption} data={{ columns, rows }} />
    </details>
  );
}
