import { MetricId } from '#shared/domain/record/metric.ts';

/** Search parameters of the metrics page, beside the view: `chi-so`, the chosen metric. */
interface MetricsSearch {
  'chi-so'?: MetricId | undefined;
}

/** Parses the search parameters and drops an unknown metric. */
export function readMetricsSearch(search: { 'chi-so'?: unknown }): MetricsSearch {
  const metric = MetricId.safeParse(search['chi-so']);
  return metric.success ? { 'chi-so': metric.data } : {};
}
