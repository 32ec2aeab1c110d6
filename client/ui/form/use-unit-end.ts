import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useWorkspace } from '../../api/view.ts';
import { useFormat } from '../values/use-format.ts';
import type { Confirmation } from './use-confirmation.ts';
import { useForm } from './use-form.ts';
import type { ReversibleChange } from './use-reversible-change.ts';

/** What the end of a unit is about. */
export interface UnitEnding {
  /** As sentences name the unit: „Xã Quảng An“. */
  name: string;
  validUntil: LocalDate | null;
  /** What its end leads to. */
  consequence: string;
  changing: {
    error: Error | null;
    isPending: boolean;
    reset: () => void;
    mutate: (
      change: ReversibleChange<{ validUntil: LocalDate | null }>,
      options: { onSuccess: () => void },
    ) => void;
  };
  ask: Confirmation['ask'];
  onDone: () => void;
}

/** The last day of a unit while it is chosen: ending asks first, taking the end back does not. */
export function useUnitEnd({ name, validUntil, consequence, changing, ask, onDone }: UnitEnding) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useWorkspace();
  const send = (next: LocalDate | null, doneText: string) =>
    changing.mutate(
      { before: { validUntil }, change: { validUntil: next }, doneText },
      { onSuccess: onDone },
    );
  const end = (day: LocalDate) => {
    const words = { name, date: format.date(day) };
    ask({
      title: t('administration.end.question', words),
      consequence,
      confirm: t(`administration.end.${validUntil === null ? 'act' : 'change'}`),
      onConfirm: () => send(day, t('administration.end.done', words)),
    });
  };
  const form = useForm<{ validUntil: LocalDate }>({
    start: { validUntil: validUntil ?? today },
    check: () => ({}),
    sending: changing,
    onChange: changing.reset,
    send: (fields) => end(fields.validUntil),
  });
  return { ...form, takeBack: () => send(null, t('administration.end.takenBack', { name })) };
}
