import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/metrics.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { useScreenQuery } from '../../ui/use-screen-query.ts';
import { MetricFigure } from './metric-figure.tsx';
import type { CommuneSeries } from './metric-series.ts';
import { spanOf } from './metric-series.ts';
import { useChartWords } from './use-chart-words.ts';
import { useDayTable } from './use-day-table.tsx';
import { scaleOf } from './value-scale.ts';

const CommunePanels = lazy(() =>
  import('./commune-panels.tsx').then((file) => ({ default: file.CommunePanels })),
);

const PANEL_HEIGHT = 180;

export interface MetricChartProps {
  metric: MetricDefinition;
  series: readonly CommuneSeries[];
}

/** A metric over time, the communes side by side. Needs at least one figure. */
export function MetricChart({ metric, series }: MetricChartProps) {
  const { t } = useTranslation();
  const isWide = useScreenQuery('(min-width: 75em)');
  const isMedium = useScreenQuery('(min-width: 48em)');
  const points = series.flatMap((commune) => commune.points);
  const scale = scaleOf(points.map(({ value }) => value));
  const words = useChartWords(metric, series, scale);
  const table = useDayTable(series, (point) => <MetricFigure point={point} />);
  const span = spanOf(points);
  if (span === undefined) return null;
  const columns = isWide ? 4 : isMedium ? 3 : series.length > 1 ? 2 : 1;
  const height = Math.ceil(series.length / columns) * PANEL_HEIGHT;
  return (
    <ChartFrame
      title={t('metrics.chart.title', { metric: words.name })}
      description={words.description}
      height={height}
      table={table}
    >
      <CommunePanels
        series={series}
        scale={scale}
        span={span}
        unit={words.unit}
        columns={columns}
        panelHeight={PANEL_HEIGHT}
        isShort={!isMedium}
      />
    </ChartFrame>
  );
}
