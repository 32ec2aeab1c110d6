import { useTranslation } from 'react-i18next';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useSetTitle } from './use-set-title.ts';

/** Origin of a figure: the indicator that measures it (R14), or direct entry. */
export function MetricSource({ source }: Pick<MetricPoint, 'source'>) {
  const { t } = useTranslation();
  const titleOf = useSetTitle();
  if (source === null) return t('metrics.source.own');
  return (
    <PageLink
      to="/tieu-chi/$setId"
      params={{ setId: source.set }}
      search={{ 'chi-tieu': source.indicator }}
      inherit
    >
      {t('metrics.source.indicator', { code: source.indicator, set: titleOf(source.set) })}
    </PageLink>
  );
}
