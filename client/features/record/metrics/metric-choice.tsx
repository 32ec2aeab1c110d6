import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { METRIC_IDS, MetricId } from '#shared/domain/record/metric.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import styles from './metrics.module.css';

/** Choice of a metric: links, or a select field on narrow screens. */
export function MetricChoice({ chosen }: { chosen: MetricId }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = (id: string) =>
    void navigate({ to: '/chi-so', search: { 'chi-so': MetricId.parse(id) }, resetScroll: false });
  return (
    <>
      <nav className={`${styles['metric-links']} no-print`} aria-label={t('metrics.page.choose')}>
        <ul>
          {METRIC_IDS.map((id) => (
            <li key={id}>
              <PageLink
                to="/chi-so"
                search={{ 'chi-so': id }}
                resetScroll={false}
                aria-current={id === chosen ? 'page' : undefined}
              >
                {t(`metrics.name.${id}`)}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <NativeSelect
        className={`${styles['metric-select']} no-print`}
        label={t('metrics.page.choose')}
        data={METRIC_IDS.map((id) => ({ value: id, label: t(`metrics.name.${id}`) }))}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </>
  );
}
