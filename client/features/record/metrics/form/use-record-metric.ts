import { useMutation } from '@tanstack/react-query';
import { type MetricBody, recordMetric } from '#shared/contract/record/metrics.ts';
import { call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { useIdempotentIds } from '../../../../api/use-idempotent-ids.ts';

type MetricStatement = Omit<MetricBody, 'id'>;

/** Records a commune's figure. What is sent again unchanged, after no answer came, keeps its id: it counts once. */
export function useRecordMetric(communeId: string) {
  const invalidate = useInvalidation(recordMetric);
  const { idOf, forget } = useIdempotentIds();
  return useMutation({
    mutationFn: (statement: MetricStatement) =>
      call(recordMetric, { params: { communeId }, body: { ...statement, id: idOf(statement) } }),
    onSuccess: async () => {
      forget();
      await invalidate({ communeIds: [communeId] });
    },
  });
}
