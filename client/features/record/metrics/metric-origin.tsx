import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import styles from './metrics.module.css';
import { useSetTitle } from './use-set-title.ts';

/** Says where the figures of a metric are entered: at the indicators that measure it (R14), or on their own. */
export function MetricOrigin({ metric: { measuredBy } }: { metric: MetricDefinition }) {
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
