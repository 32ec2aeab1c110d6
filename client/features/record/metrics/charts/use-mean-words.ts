import { useTranslation } from 'react-i18next';
import type { MetricDefinition, MetricTotals } from '#shared/contract/record/metrics.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';

/** What the communes come to on average on the day on view, and by what that is weighted; nothing where it is not reckoned. */
export function useMeanWords(metric: MetricDefinition, totals: MetricTotals | undefined): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, unit } = metric;
  const onDay = totals?.onDay;
  if (total === 'sum' || total === 'none' || !onDay || onDay.value === null) return undefined;
  return t(`metrics.chart.weighted.${total}`, {
    date: format.date(onDay.on),
    value: format.amount(onDay.value, t(`metrics.unit.${unit}`)),
  });
}
