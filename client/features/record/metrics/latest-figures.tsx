import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import type { MetricTotal } from '#shared/domain/record/metric-total.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { CommuneSeries } from './charts/metric-series.ts';
import { LatestTotal } from './latest-total.tsx';
import { MetricFigure } from './metric-figure.tsx';
import { MetricSource } from './metric-source.tsx';
import metricsStyles from './metrics.module.css';

interface LatestFiguresProps {
  metric: MetricDefinition;
  series: readonly CommuneSeries[];
  on: LocalDate;
  /** Total of all communes; undefined if the metric has none. */
  total: MetricTotal | undefined;
}

/** Each commune's figure in force on a day, with date and source, and the total if there is one. */
export function LatestFigures({ metric, series, on, total }: LatestFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t('metrics.latest.title', { date: format.date(on) });
  const highest = Math.max(...series.map(({ latest }) => latest?.value ?? 0));
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="latest-title">
      <Title order={2} id="latest-title" mb="sm">
        {title}
      </Title>
      <table
        className={`data-table ${cardTableStyles['card-table']} ${metricsStyles['latest-figures']}`}
        data-part="card-table"
      >
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {(['commune', 'value', 'effectiveOn', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`metrics.latest.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((commune) => (
            <LatestRow key={commune.communeId} metric={metric} commune={commune} highest={highest} />
          ))}
        </tbody>
        <LatestTotal metric={metric} series={series} total={total} />
      </table>
    </Paper>
  );
}

interface LatestRowProps {
  metric: MetricDefinition;
  commune: CommuneSeries;
  highest: number;
}

function LatestRow({ metric, commune: { communeId, name, latest }, highest }: LatestRowProps) {
  const { t } = useTranslation();
  const share = latest && highest > 0 ? Math.max(latest.value / highest, 0) : 0;
  return (
    <tr>
      <th scope="row">
        <PageLink to="/xa/$communeId" params={{ communeId }} inherit>
          {name}
        </PageLink>
      </th>
      <td data-label={t('metrics.latest.value')}>
        {latest ? (
          <MetricFigure point={latest} unit={t(`metrics.unit.${metric.unit}`)} />
        ) : (
          <NumberText value={null} />
        )}
        <span
          className={metricsStyles['latest-bar']}
          style={{ inlineSize: `${share * 100}%` }}
          aria-hidden="true"
        />
      </td>
      <td data-label={t('metrics.latest.effectiveOn')}>
        {latest ? <DateText on={latest.effectiveOn} /> : '–'}
      </td>
      <td data-label={t('metrics.latest.source')}>
        {latest ? <MetricSource source={latest.source} /> : '–'}
      </td>
    </tr>
  );
}
