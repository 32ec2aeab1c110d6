import { Button, Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { METRICS } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DoubtQuestion } from '../../../../ui/form/doubts/doubt-question.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from '../commune-metrics.module.css';
import { MetricFields } from './metric-fields.tsx';
import { MetricFormNotes } from './metric-form-notes.tsx';
import { useMetricForm } from './use-metric-form.ts';
import { WaitingFigures } from './waiting-figures.tsx';

interface MetricFormProps {
  communeId: string;
  /** Metrics that no indicator measures (R14). */
  metrics: readonly [MetricDefinition, ...MetricDefinition[]];
  on: LocalDate;
}

/** Records or corrects a commune's figure of a metric that no indicator measures. */
export function MetricForm({ communeId, metrics, on }: MetricFormProps) {
  const { t } = useTranslation();
  const form = useMetricForm(communeId, metrics[0].id, on);
  const { fields, problem } = form;
  return (
    <Paper component="section" withBorder p="md" className="no-print" aria-labelledby="metric-form-title">
      <Title order={3} id="metric-form-title">
        {t('metrics.form.title')}
      </Title>
      <p className={styles['metric-card-detail']}>{t('metrics.form.explain')}</p>
      <form {...form.form} className={styles['metric-form']}>
        <MetricFields metrics={metrics} form={form} />
        {!form.isDayUnclear && (
          <MetricFormNotes communeId={communeId} draft={fields} sent={form.sent} on={on} today={form.today} />
        )}
        <WaitingFigures communeId={communeId} />
        {problem && (
          <div className={styles['metric-form-wide']}>
            <ProblemNotice error={problem} />
          </div>
        )}
        {form.doubts && (
          <div className={styles['metric-form-wide']}>
            <DoubtQuestion
              doubts={form.doubts}
              measure={t(`metrics.unit.${METRICS[fields.metric].unit}`)}
              isSending={form.isSending}
              onKeep={form.confirmDoubts}
              onCorrect={() => {
                form.correct();
                form.form.ref.current?.querySelector<HTMLElement>('input[inputmode="decimal"]')?.focus();
              }}
            />
          </div>
        )}
        <Button type="submit" loading={form.isSending}>
          {t('metrics.form.send')}
        </Button>
      </form>
    </Paper>
  );
}
