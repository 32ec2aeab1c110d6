import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listMetrics } from '#shared/contract/record/metrics.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { MetricChoice } from '../../features/record/metrics/metric-choice.tsx';
import { MetricOverview } from '../../features/record/metrics/metric-overview.tsx';
import { ExportButtons } from '../../ui/layout/buttons/export-buttons.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/chi-so');

/** Socio-economic metrics over time, one panel per commune. */
export function MetricsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const { 'chi-so': chosen = 'population' } = route.useSearch();
  const { data } = useSuspenseQuery(queryOf(listMetrics, { query: { on: view.on, knownAt: view.knownAt } }));
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const { data: units } = useSuspenseQuery(queryOf(listCommunes, { query: { on: view.on } }));
  const metric = data.metrics.find(({ id }) => id === chosen);
  return (
    <>
      <PageHeading
        title={t('metrics.commune.title')}
        subtitle={t('metrics.page.asOf', { date: format.date(data.on) })}
        actions={<ExportButtons table="metrics" view={view} />}
      />
      <Stack gap="md">
        <MetricChoice chosen={chosen} />
        {metric && (
          <MetricOverview
            metric={metric}
            communes={data.communes}
            on={data.on}
            totals={data.totals.find((totals) => totals.metric === metric.id)}
            set={set}
            units={units.communes}
          />
        )}
      </Stack>
    </>
  );
}
