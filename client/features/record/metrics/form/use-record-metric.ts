import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type MetricBody, recordMetric } from '#shared/contract/record/metrics.ts';
import { call } from '../../../../api/call.ts';
import { newId } from '../../../../api/new-id.ts';

type MetricStatement = Omit<MetricBody, 'id'>;

/** Records a commune's figure. What is sent again unchanged, after no answer came, keeps its id: it counts once. */
export function useRecordMetric(communeId: string) {
  const client = useQueryClient();
  const unanswered = useRef<{ statement: string; id: string }>(undefined);
  const idOf = (statement: MetricStatement): string => {
    const text = JSON.stringify(statement);
    if (unanswered.current?.statement !== text) unanswered.current = { statement: text, id: newId() };
    return unanswered.current.id;
  };
  return useMutation({
    mutationFn: (statement: MetricStatement) =>
      call(recordMetric, { params: { communeId }, body: { ...statement, id: idOf(statement) } }),
    onSuccess: async () => {
      unanswered.current = undefined;
      await Promise.all([
        client.invalidateQueries({ queryKey: ['api', 'metrics'] }),
        client.invalidateQueries({ queryKey: ['api', 'communes', communeId] }),
      ]);
    },
  });
}
