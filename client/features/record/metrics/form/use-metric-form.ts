import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readCommune } from '#shared/contract/units/communes.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { checkMetric, type MetricDraft } from './check-metric.ts';
import { useRecordMetric } from './use-record-metric.ts';

/** The state of the form: what is typed, what is wrong with it, sending it. */
export function useMetricForm(communeId: string, first: MetricId, on: LocalDate) {
  const { today } = useWorkspace();
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const { data: commune } = useSuspenseQuery(queryOf(readCommune, { params: { communeId } }));
  const [draft, setDraft] = useState<MetricDraft>({ metric: first, text: '', effectiveOn: on, note: '' });
  const [isTried, setIsTried] = useState(false);
  const [sent, setSent] = useState<MetricPoint>();
  const record = useRecordMetric(communeId);
  const { value, faults } = checkMetric(draft, commune, today, mark);

  const change = (changed: Partial<MetricDraft>) => {
    setDraft({ ...draft, ...changed });
    setSent(undefined);
    if (record.isError) record.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (value === undefined || Object.keys(faults).length > 0 || record.isPending) return;
    const { metric, effectiveOn, note } = draft;
    record.mutate(
      { metric, effectiveOn, value, note: note.trim() || null },
      {
        onSuccess: (point) => {
          setDraft({ ...draft, text: '', note: '' });
          setIsTried(false);
          setSent(point);
        },
      },
    );
  };
  // An empty field is no fault until someone tries to send it.
  const { value: valueFault, ...others } = faults;
  const isValueShown = valueFault !== undefined && (isTried || draft.text.trim() !== '');
  const shown = isValueShown ? faults : others;
  return { draft, change, send, sent, today, shown, isPending: record.isPending, error: record.error };
}
