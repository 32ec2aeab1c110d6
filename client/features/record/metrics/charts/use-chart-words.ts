import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import { dayAt } from '../../../../ui/charts/chart-line.ts';
import type { ValueScale } from '../../../../ui/charts/value-scale.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { hasGap } from './metric-line.ts';
import { type CommuneSeries, spanOf } from './metric-series.ts';

/** Text of a metric's chart: period, highest and lowest communes, missing communes, how to read it. */
export function useChartWords(
  metric: MetricDefinition,
  series: readonly CommuneSeries[],
  scale: ValueScale,
): { name: string; unit: string; description: string } {
  const { t } = useTranslation();
  const format = useFormat();
  const extremes = useExtremes(metric, series);
  const name = t(`metrics.name.${metric.id}`);
  const unit = t(`metrics.unit.${metric.unit}`);
  const points = series.flatMap((commune) => commune.points);
  const [from, until] = spanOf(points) ?? [0, 0];
  const missing = series.filter(({ latest }) => latest === undefined).map((commune) => commune.name);
  const sentences = [
    t(from === until ? 'metrics.chart.oneDay' : 'metrics.chart.span', {
      metric: name,
      communes: series.length - missing.length,
      from: format.date(dayAt(from)),
      until: format.date(dayAt(until)),
    }),
    extremes,
    missing.length > 0 && t('metrics.chart.missing', { communes: missing.join(', ') }),
    series.length > 1 && t('metrics.chart.background'),
    hasGap(series.map(({ line }) => line)) && t('metrics.chart.gaps'),
    scale.domain[0] > 0 && t('metrics.chart.baseline'),
    points.some(({ illustrative }) => illustrative) && t('metrics.chart.dots'),
  ];
  return { name, unit, description: sentences.filter((sentence) => sentence !== false).join(' ') };
}

function useExtremes({ unit }: MetricDefinition, series: readonly CommuneSeries[]): string | false {
  const { t } = useTranslation();
  const format = useFormat();
  const ranked = series
    .flatMap(({ name, latest }) => (latest ? [{ name, value: latest.value }] : []))
    .sort((a, b) => b.value - a.value);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (highest === undefined || lowest === undefined || ranked.length < 2) return false;
  const text = (value: number) => format.amount(value, t(`metrics.unit.${unit}`));
  if (highest.value === lowest.value) return t('metrics.chart.alike', { value: text(highest.value) });
  const namesAt = (wanted: number) =>
    ranked
      .filter(({ value }) => value === wanted)
      .map(({ name }) => name)
      .join(', ');
  return t('metrics.chart.extremes', {
    high: namesAt(highest.value),
    highValue: text(highest.value),
    low: namesAt(lowest.value),
    lowValue: text(lowest.value),
  });
}
