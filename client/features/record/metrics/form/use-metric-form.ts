import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readCommune } from '#shared/contract/units/communes.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useMetricFaults } from '../use-metric-faults.ts';
import type { MetricDraft } from './check-metric.ts';
import { useRecordMetric } from './use-record-metric.ts';

/** The form of a commune's figure, and the figure just recorded. */
export function useMetricForm(communeId: string, first: MetricId, on: LocalDate) {
  const { today } = useWorkspace();
  const { data: commune } = useSuspenseQuery(queryOf(readCommune, { params: { communeId } }));
  const { read, check, checkTyping } = useMetricFaults(commune);
  const [sent, setSent] = useState<MetricPoint>();
  const record = useRecordMetric(communeId);
  const send = (draft: MetricDraft) => {
    const { value } = read(draft);
    if (value === undefined) return;
    const { metric, effectiveOn, note } = draft;
    const finish = (point: MetricPoint) => {
      form.restart({ ...draft, value: '', note: '' });
      setSent(point);
    };
    record.mutate({ metric, effectiveOn, value, note: note.trim() || null }, { onSuccess: finish });
  };
  const form = useForm<MetricDraft>({
    start: { metric: first, value: '', effectiveOn: on, note: '' },
    check,
    checkTyping,
    sending: record,
    onChange: () => {
      setSent(undefined);
      if (record.isError) record.reset();
    },
    send,
  });
  const isUnsaved = form.fields.value !== '' || form.fields.note !== '';
  return { ...form, isUnsaved, sent, today };
}
