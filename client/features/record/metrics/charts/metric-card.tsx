import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import styles from '../commune-metrics.module.css';
import { MetricFigure } from '../metric-figure.tsx';
import { MetricSource } from '../metric-source.tsx';
import { MetricCardChart } from './metric-card-chart.tsx';
import { latestOf } from './metric-series.ts';

interface MetricCardProps {
  metric: MetricDefinition;
  /** The commune's figures of this metric, sorted by date. */
  points: readonly MetricPoint[];
  /** Its recorded figures, for a metric that no indicator measures. */
  history?: ReactNode;
}

/** A commune's metric: figure in force, its date and source, chart and table. */
export function MetricCard({ metric, points, history }: MetricCardProps) {
  const { t } = useTranslation();
  const name = t(`metrics.name.${metric.id}`);
  const unit = t(`metrics.unit.${metric.unit}`);
  const latest = latestOf(points);
  return (
    <section className={styles['metric-card']} data-part="metric-card">
      <h3>{name}</h3>
      {latest ? (
        <>
          <p className={styles['metric-card-value']}>
            <MetricFigure point={latest} unit={unit} />
          </p>
          <p className={styles['metric-card-detail']}>
            <DateText on={latest.effectiveOn} /> · <MetricSource source={latest.source} />
          </p>
          {latest.note && <p className={styles['metric-card-detail']}>{latest.note}</p>}
          <MetricCardChart name={name} unit={unit} points={points} />
        </>
      ) : (
        <p className={styles['metric-card-detail']}>{t('metrics.commune.none')}</p>
      )}
      {history}
    </section>
  );
}
