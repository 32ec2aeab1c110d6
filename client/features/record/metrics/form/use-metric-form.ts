import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MetricBody, recordMetric } from '#shared/contract/record/metrics.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { call } from '../../../../api/call.ts';
import { doubtsIn } from '../../../../api/doubts-in.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { queryOf } from '../../../../api/query.ts';
import type { Faults } from '../../../../api/read-refusal.ts';
import { useIdempotentIds } from '../../../../api/use-idempotent-ids.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { checkMetric, type MetricDraft, type MetricFaults } from './check-metric.ts';

/** State of the metric form; `sent` is the figure just recorded. */
export function useMetricForm(communeId: string, first: MetricId, on: LocalDate) {
  const { today } = useWorkspace();
  const { data: commune } = useSuspenseQuery(queryOf(readCommune, { params: { communeId } }));
  const { read, check, checkTyping } = useMetricFaults(commune);
  const [sent, setSent] = useState<MetricPoint>();
  const record = useRecordMetric(communeId);
  const doubts = doubtsIn(record.error);
  const send = (draft: MetricDraft, confirms: string[] = []) => {
    const { value } = read(draft);
    if (value === undefined) return;
    const { metric, effectiveOn, note } = draft;
    const finish = (point: MetricPoint) => {
      form.restart({ ...draft, value: '', note: '' });
      setSent(point);
    };
    record.mutate({ metric, effectiveOn, value, note: note.trim() || null, confirms }, { onSuccess: finish });
  };
  const form = useForm<MetricDraft>({
    start: { metric: first, value: '', effectiveOn: on, note: '' },
    check,
    checkTyping,
    sending: doubts ? { ...record, error: null } : record,
    onChange: () => {
      setSent(undefined);
      if (record.isError) record.reset();
    },
    send: (draft) => send(draft),
  });
  const isUnsaved = form.fields.value !== '' || form.fields.note !== '';
  const keep = () => send(form.fields, [...confirmedSoFar(record.variables), ...namesOf(doubts)]);
  /** Doubts that keep the figure from being recorded; `keep` records it all the same. */
  return { ...form, isUnsaved, sent, today, doubts, keep, dismissDoubts: record.reset };
}

type MetricStatement = Omit<MetricBody, 'id'>;

const confirmedSoFar = (sent: MetricStatement | undefined): string[] => sent?.confirms ?? [];
const namesOf = (doubts: readonly Doubt[] = []): string[] => doubts.map(({ name }) => name);

/** Records a commune's figure. Idempotent: a retry of the same statement uses the same id. */
function useRecordMetric(communeId: string) {
  const invalidate = useInvalidation(recordMetric);
  const { idOf, forget } = useIdempotentIds();
  return useMutation({
    mutationFn: ({ confirms, ...statement }: MetricStatement) =>
      call(recordMetric, { params: { communeId }, body: { ...statement, confirms, id: idOf(statement) } }),
    onSuccess: async () => {
      forget();
      await invalidate({ communeIds: [communeId] });
    },
  });
}

/** Parses and checks a draft; faults are messages in the user's language. */
function useMetricFaults(commune: Lifetime) {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const read = (draft: MetricDraft): { value: number | undefined; faults: MetricFaults } =>
    checkMetric(draft, commune, today, mark);
  const check = (draft: MetricDraft): Faults<MetricDraft> => {
    const { value, effectiveOn, note } = read(draft).faults;
    return {
      value:
        value && (value === 'not-number' ? t('metrics.form.notNumber') : t(`problem.violation.${value}`)),
      effectiveOn: effectiveOn && t(`problem.violation.${effectiveOn}`),
      note: note && t('metrics.form.noteTooLong'),
    };
  };
  // An empty value is a fault only on sending.
  const checkTyping = (draft: MetricDraft): Faults<MetricDraft> => {
    const { value, ...others } = check(draft);
    return draft.value.trim() === '' ? others : { ...others, value };
  };
  return { read, check, checkTyping };
}
