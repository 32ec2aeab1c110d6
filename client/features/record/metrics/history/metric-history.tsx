import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { useMay } from '../../../../api/session.ts';
import { useAnnulPanel } from '../../../../ui/annulments/use-annul-panel.tsx';
import { MoreButton } from '../../../../ui/layout/buttons/more-button.tsx';
import { PageLoading } from '../../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { FigureLine } from './figure-line.tsx';
import styles from './metric-history.module.css';
import { useMetricFigures } from './use-metric-figures.ts';

interface MetricHistoryProps {
  communeId: string;
  metric: MetricDefinition;
  /** The page shows the record as known now, so that figures can be annulled. */
  isLatest: boolean;
}

/** All figures recorded for a metric of a commune, with those that were annulled; read when it is opened. */
export function MetricHistory(props: MetricHistoryProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const name = t(`metrics.name.${props.metric.id}`);
  return (
    <details className="no-print" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={t('metrics.history.openFor', { metric: name })}>
        {t('metrics.history.open')}
      </summary>
      {isOpen && <Figures {...props} />}
    </details>
  );
}

function Figures({ communeId, metric, isLatest }: MetricHistoryProps) {
  const { t } = useTranslation();
  const history = useMetricFigures(communeId, metric.id);
  const mayAnnul = useMay()('record-metric', { communeId }) && isLatest;
  const annulling = useAnnulPanel(mayAnnul);
  const figures = history.data?.pages.flatMap((page) => page.figures) ?? [];
  return (
    <section
      ref={annulling.list}
      tabIndex={-1}
      aria-label={t('metrics.history.label', { metric: t(`metrics.name.${metric.id}`) })}
    >
      {history.isPending && <PageLoading height={60} />}
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && figures.length === 0 && <p>{t('entries.history.none')}</p>}
      <ul className={styles['metric-history']}>
        {figures.map((figure) => (
          <FigureLine
            key={figure.id}
            figure={figure}
            unit={t(`metrics.unit.${metric.unit}`)}
            onAsk={mayAnnul ? annulling.ask : undefined}
          />
        ))}
      </ul>
      <MoreButton pages={history} />
      {annulling.panel}
    </section>
  );
}
