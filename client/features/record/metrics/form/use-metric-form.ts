import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCommuneMetrics } from '#shared/contract/record/metrics.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import type { Lifetime } from '#shared/domain/record/check-entry.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { newId } from '../../../../api/new-id.ts';
import { queryOf } from '../../../../api/query.ts';
import type { Faults } from '../../../../api/read-refusal.ts';
import { useWorkspace } from '../../../../api/view.ts';
import type { Item } from '../../../../outbox/item.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useQueuedWrite } from '../../../../outbox/use-queued-write.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { checkMetric, type MetricDraft, type MetricFaults } from './check-metric.ts';

/** State of the metric form; `sent` is the figure just recorded. */
export function useMetricForm(communeId: string, first: MetricId, on: LocalDate) {
  const { today } = useWorkspace();
  const { data: commune } = useSuspenseQuery(queryOf(readCommune, { params: { communeId } }));
  const { read, check, checkTyping } = useMetricFaults(commune);
  const [sent, setSent] = useState<MetricPoint>();
  const findSeen = useSeenFigure(communeId, today);
  const send = (draft: MetricDraft) => {
    const { value } = read(draft);
    if (value === undefined) return;
    const { metric, effectiveOn, note } = draft;
    const replaces = findSeen(draft);
    const body = { id: newId(), metric, effectiveOn, value, note: note.trim() || null, replaces };
    queued.send({ params: { communeId }, body }, draft.value);
  };
  const startAgain = () => form.restart({ ...form.fields, value: '', note: '' });
  const queued = useQueuedWrite('metric', {
    onRecorded: (point) => {
      startAgain();
      setSent(point);
    },
    // The waiting figures are listed below the form.
    onKept: startAgain,
  });
  const form = useForm<MetricDraft>({
    start: { metric: first, value: '', effectiveOn: on, note: '' },
    check,
    checkTyping,
    sending: queued,
    leaving: {
      isWorth: ({ value, note }) => value !== '' || note !== '',
      search: ['ngay', 'ghi'],
      discard: queued.discard,
    },
    onChange: () => {
      setSent(undefined);
      // A changed figure raises its own doubts.
      if (queued.doubts) queued.discard();
    },
    send,
  });
  const { doubts, confirmDoubts, discard } = queued;
  /** Doubts keep the figure from being recorded; `confirmDoubts` records it all the same. */
  return { ...form, sent, today, doubts, confirmDoubts, correct: discard };
}

/** Finds the id of the figure of the same date that the author has seen: the last one that waits, or the one below the form. */
function useSeenFigure(communeId: string, today: LocalDate): (draft: MetricDraft) => string | null {
  const client = useQueryClient();
  return (draft) => {
    const { metric, effectiveOn } = draft;
    const input = { params: { communeId }, query: { on: today, metric } };
    const known = client.getQueryData(queryOf(listCommuneMetrics, input).queryKey);
    // A refused figure is never recorded: sending the form again takes it out of the outbox.
    const waiting = outbox
      .getState()
      .items.findLast((item) => item.obstacle === undefined && isFigure(item, communeId, draft));
    return waiting?.id ?? known?.points.find((point) => point.effectiveOn === effectiveOn)?.id ?? null;
  };
}

/** Parses and checks a draft; faults are messages in the user's language. */
function useMetricFaults(commune: Lifetime) {
  const { t } = useTranslation();
  const days = useWorkspace();
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const read = (draft: MetricDraft): { value: number | undefined; faults: MetricFaults } =>
    checkMetric(draft, commune, days, mark);
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

function isFigure(
  { operation, input }: Item,
  communeId: string,
  { metric, effectiveOn }: MetricDraft,
): boolean {
  if (operation !== 'metric' || input.params.communeId !== communeId) return false;
  return input.body.metric === metric && input.body.effectiveOn === effectiveOn;
}
