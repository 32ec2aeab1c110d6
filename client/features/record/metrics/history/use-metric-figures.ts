import { useInfiniteQuery } from '@tanstack/react-query';
import { listMetricFigures } from '#shared/contract/record/metrics.ts';
import type { MetricId } from '#shared/domain/record/metric.ts';
import { call } from '../../../../api/call.ts';
import { metaOf, queryOf } from '../../../../api/query.ts';

const PAGE = 20;

/** Figures recorded for a metric of a commune, the last recorded first, page by page. */
export function useMetricFigures(communeId: string, metric: MetricId) {
  const input = { params: { communeId }, query: { metric, limit: PAGE } };
  return useInfiniteQuery({
    queryKey: [...queryOf(listMetricFigures, input).queryKey, 'pages'],
    meta: metaOf(listMetricFigures, input),
    queryFn: ({ pageParam: before, signal }) =>
      call(
        listMetricFigures,
        { ...input, query: { ...input.query, ...(before !== null && { before }) } },
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}
