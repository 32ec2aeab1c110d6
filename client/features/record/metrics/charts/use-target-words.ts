import { useTranslation } from 'react-i18next';
import type { MetricTarget } from './metric-target.ts';

/** Where the target lines of a chart come from, and whether that was checked; nothing where there are none. */
export function useTargetWords(targets: ReadonlyMap<string, MetricTarget>): string | undefined {
  const { t } = useTranslation();
  const [first] = targets.values();
  if (first === undefined) return undefined;
  const { indicator, source } = first;
  const words = t('metrics.chart.target', { indicator, document: source.document });
  return source.checked ? words : `${words} ${t('metrics.chart.targetUnchecked')}`;
}
