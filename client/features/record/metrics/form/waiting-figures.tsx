import { useTranslation } from 'react-i18next';
import { METRICS } from '#shared/domain/record/metric.ts';
import type { Item } from '../../../../outbox/item.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../commune-metrics.module.css';

/** The user's metric figures of a commune that wait in this browser, below the form where they were entered. */
export function WaitingFigures({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { own, state } = useWaiting();
  const items = own.filter(isMetric).filter(({ input }) => input.params.communeId === communeId);
  if (items.length === 0) return null;
  return (
    <div className={`${styles['metric-form-wide']} ${styles['metric-waiting']}`} role="status">
      <p>{t(state.isPersisted ? 'metrics.waiting.kept' : 'metrics.waiting.notPersisted')}</p>
      <ul>
        {items.map(({ id, obstacle, input: { body } }) => (
          <li key={id}>
            {t(obstacle ? 'metrics.waiting.blocked' : 'metrics.waiting.figure', {
              metric: t(`metrics.name.${body.metric}`),
              value: format.amount(body.value, t(`metrics.unit.${METRICS[body.metric].unit}`)),
              date: format.date(body.effectiveOn),
            })}
          </li>
        ))}
      </ul>
      <PageLink to="/nhap-so-lieu/cho" inherit underline="always">
        {t('metrics.waiting.list')}
      </PageLink>
    </div>
  );
}

function isMetric(item: Item): item is Item<'metric'> {
  return item.operation === 'metric';
}
