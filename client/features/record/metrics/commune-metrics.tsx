import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { listCommuneMetrics, type MetricDefinition } from '#shared/contract/record/metrics.ts';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { queryOf } from '../../../api/query.ts';
import { useMay } from '../../../api/session.ts';
import { useView } from '../../../api/view.ts';
import { ExportButtons } from '../../../ui/layout/buttons/export-buttons.tsx';
import { PageLoading } from '../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { MetricCard } from './charts/metric-card.tsx';
import styles from './commune-metrics.module.css';
import { MetricForm } from './form/metric-form.tsx';
import { MetricHistory } from './history/metric-history.tsx';

/** A commune's metrics as of the day on view, and the form for those that no indicator measures. */
export function CommuneMetrics({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const view = useView();
  const may = useMay();
  const { on, knownAt } = view;
  const { data, error, refetch } = useQuery({
    ...queryOf(listCommuneMetrics, { params: { communeId }, query: { on, knownAt } }),
    placeholderData: (last, query) => (query?.meta?.communeId === communeId ? last : undefined),
  });
  if (data === undefined) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <PageLoading height={400} />
    );
  }
  const [first, ...others] = data.metrics.filter(({ measuredBy }) => measuredBy.length === 0);
  return (
    <Stack component="section" gap="md" aria-labelledby="commune-metrics-title">
      <Group justify="space-between" gap="sm">
        <Title order={2} id="commune-metrics-title">
          {t('metrics.commune.title')}
        </Title>
        <ExportButtons table="metrics" view={view} commune={communeId} />
      </Group>
      <MetricCards
        communeId={communeId}
        metrics={data.metrics}
        points={data.points}
        isLatest={knownAt === undefined}
      />
      {first && knownAt === undefined && may('record-metric', { communeId }) && (
        <Suspense fallback={<PageLoading height={200} />}>
          <MetricForm key={`${communeId} ${on}`} communeId={communeId} metrics={[first, ...others]} on={on} />
        </Suspense>
      )}
    </Stack>
  );
}

interface MetricCardsProps {
  communeId: string;
  metrics: readonly MetricDefinition[];
  points: readonly MetricPoint[];
  /** The page shows the record as known now. */
  isLatest: boolean;
}

function MetricCards({ communeId, metrics, points, isLatest }: MetricCardsProps) {
  const { t } = useTranslation();
  return (
    <>
      {points.some(({ illustrative }) => illustrative) && (
        <p className={styles['metric-card-detail']}>{t('metrics.chart.dots')}</p>
      )}
      <div className={styles['metric-cards']}>
        {metrics.map((metric) => (
          <MetricCard
            key={metric.id}
            metric={metric}
            points={points.filter((point) => point.metric === metric.id)}
            history={
              metric.measuredBy.length === 0 && (
                <MetricHistory communeId={communeId} metric={metric} isLatest={isLatest} />
              )
            }
          />
        ))}
      </div>
    </>
  );
}
