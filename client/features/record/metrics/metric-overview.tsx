import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition, MetricSeries, MetricTotals } from '#shared/contract/record/metrics.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { MetricChart } from './charts/metric-chart.tsx';
import { seriesOf, spanOf } from './charts/metric-series.ts';
import { targetsOf } from './charts/metric-target.ts';
import { LatestFigures } from './latest-figures.tsx';
import styles from './metrics.module.css';
import { useSetTitle } from './use-set-title.ts';

interface MetricOverviewProps {
  metric: MetricDefinition;
  communes: readonly MetricSeries[];
  on: LocalDate;
  totals: MetricTotals | undefined;
  /** Set on view; source of the targets. */
  set: CriteriaSet;
  /** Communes with their regions, on which targets depend. */
  units: readonly Commune[];
}

/** One metric: origin of its figures, chart, latest figures. */
export function MetricOverview({ metric, communes, on, totals, set, units }: MetricOverviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.date(on);
  if (communes.length === 0) {
    return (
      <EmptyNotice title={t('metrics.page.noCommune', { date })} detail={t('metrics.page.noCommuneDetail')} />
    );
  }
  const series = seriesOf(communes, metric.id);
  const span = spanOf(series.flatMap(({ points }) => points));
  const targets = targetsOf(metric, set, units, span, t('metrics.chart.targetName'));
  const hasFigures = series.some(({ latest }) => latest !== undefined);
  return (
    <Stack gap="md">
      <MetricOrigin metric={metric} />
      {hasFigures ? (
        <MetricChart metric={metric} series={series} totals={totals} targets={targets} />
      ) : (
        <EmptyNotice
          title={t('metrics.page.noFigures', { date })}
          detail={t('metrics.page.noFiguresDetail')}
        />
      )}
      <LatestFigures metric={metric} series={series} on={on} total={totals?.onDay} />
    </Stack>
  );
}

/** States where the figures of a metric are entered: at the indicators that measure it (R14), or directly. */
function MetricOrigin({ metric: { measuredBy } }: { metric: MetricDefinition }) {
  const { t } = useTranslation();
  const titleOf = useSetTitle();
  if (measuredBy.length === 0)
    return <p className={styles['metric-origin']}>{t('metrics.source.ownWhere')}</p>;
  return (
    <p className={styles['metric-origin']}>
      {t('metrics.source.measured')}{' '}
      {measuredBy.map(({ set, indicator }, index) => (
        <span key={`${set} ${indicator}`}>
          {index > 0 && '; '}
          <PageLink
            to="/tieu-chi/$setId"
            params={{ setId: set }}
            search={{ 'chi-tieu': indicator }}
            inherit
            underline="always"
          >
            {t('metrics.source.toIndicator', { code: indicator, set: titleOf(set) })}
          </PageLink>
        </span>
      ))}
      {'. '}
      {t('metrics.source.measuredWhere')}
    </p>
  );
}
