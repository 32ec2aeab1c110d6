import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCommuneMetrics } from '#shared/contract/record/metrics.ts';
import { METRICS, type MetricPoint } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../commune-metrics.module.css';
import type { MetricDraft } from './check-metric.ts';

interface MetricFormNotesProps {
  communeId: string;
  draft: MetricDraft;
  /** Figure just recorded. */
  sent: MetricPoint | undefined;
  on: LocalDate;
  today: LocalDate;
}

/** Below the form: the figure just recorded, or the figure of the same date that the new one will replace. */
export function MetricFormNotes({ communeId, draft, sent, on, today }: MetricFormNotesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { metric, effectiveOn } = draft;
  const known = useQuery(
    queryOf(listCommuneMetrics, { params: { communeId }, query: { on: today, metric } }),
  );
  const earlier = known.data?.points.find((point) => point.effectiveOn === effectiveOn);
  const amount = (point: MetricPoint) =>
    format.amount(point.value, t(`metrics.unit.${METRICS[point.metric].unit}`));
  return (
    <div className={styles['metric-form-wide']} role="status">
      {sent && (
        <p className="metric-form-sent">
          {t('metrics.form.sent', {
            metric: t(`metrics.name.${sent.metric}`),
            value: amount(sent),
            date: format.date(sent.effectiveOn),
          })}{' '}
          {sent.effectiveOn > on && t('metrics.form.afterView', { date: format.date(on) })}
        </p>
      )}
      {!sent && earlier && (
        <p className={styles['metric-card-detail']}>
          {t('metrics.form.replaces', { date: format.date(effectiveOn), value: amount(earlier) })}
        </p>
      )}
    </div>
  );
}
