import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.ts';
import type { Faults } from '../../api/read-refusal.ts';
import { useQueuedWrite } from '../../outbox/use-queued-write.ts';
import { useForm } from '../form/use-form.ts';
import type { AnnulRequest } from './annul-request.ts';

const LONGEST_REASON = 4000;

/** Form of the reason; the act goes through the outbox. `onDone`: it is recorded, or kept and sent later. */
export function useAnnulForm({ kind, figure: { id, place, text } }: AnnulRequest, onDone: () => void) {
  const { t } = useTranslation();
  const queued = useQueuedWrite('annulment', { onRecorded: onDone, onKept: onDone });
  const check = ({ reason }: { reason: string }): Faults<{ reason: string }> => {
    const { length } = reason.trim();
    if (length === 0) return { reason: t('annulments.needsReason') };
    return length > LONGEST_REASON ? { reason: t('annulments.reasonTooLong') } : {};
  };
  return useForm({
    start: { reason: '' },
    check,
    sending: queued,
    leaving: { discard: queued.discard },
    send: ({ reason }) => {
      const named = 'metric' in place ? { metricFigures: [id] } : { entries: [id] };
      const body = { ...named, id: newId(), kind, reason: reason.trim(), origin: 'form' as const };
      queued.send({ body }, t(`annulments.${kind}.text`, { figure: text }), { about: [place] });
    },
  });
}
