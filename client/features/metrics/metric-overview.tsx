import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition, MetricSeries } from '#shared/contract/metrics.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { LatestFigures } from './latest-figures.tsx';
import { MetricChart } from './metric-chart.tsx';
import { MetricOrigin } from './metric-origin.tsx';
import { seriesOf } from './metric-series.ts';

export interface MetricOverviewProps {
  metric: MetricDefinition;
  communes: readonly MetricSeries[];
  on: LocalDate;
}

/** One metric: where its figures come from, its chart, its latest figures. */
export function MetricOverview({ metric, communes, on }: MetricOverviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.date(on);
  if (communes.length === 0) {
    return (
      <EmptyNotice title={t('metrics.page.noCommune', { date })} detail={t('metrics.page.noCommuneDetail')} />
    );
  }
  const series = seriesOf(communes, metric.id);
  const hasFigures = series.some(({ latest }) => latest !== undefined);
  return (
    <Stack gap="md">
      <MetricOrigin metric={metric} />
      {hasFigures ? (
        <MetricChart metric={metric} series={series} />
      ) : (
        <EmptyNotice
          title={t('metrics.page.noFigures', { date })}
          detail={t('metrics.page.noFiguresDetail')}
        />
      )}
      <LatestFigures metric={metric} series={series} on={on} />
    </Stack>
  );
}
