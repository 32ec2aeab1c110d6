import { MetricId } from '#shared/domain/record/metric.ts';

/** What the address of the metrics' page says beside the point of view: `chi-so`, the metric that is shown. */
interface MetricsSearch {
  'chi-so'?: MetricId | undefined;
}

/** Reads it from an address; what is no metric of ours is dropped. */
export function readMetricsSearch(search: { 'chi-so'?: unknown }): MetricsSearch {
  const metric = MetricId.safeParse(search['chi-so']);
  return metric.success ? { 'chi-so': metric.data } : {};
}
