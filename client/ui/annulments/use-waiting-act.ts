import { type AnnulmentItem, isAnnulment, namedBy } from '../../outbox/annulment-item.ts';
import { useWaiting } from '../../outbox/use-outbox.ts';

/** The user's last annulment or reinstatement of a figure that the server has not acknowledged; undefined if there is none. */
export function useWaitingAct(figureId: string): AnnulmentItem | undefined {
  return useWaiting()
    .own.filter(isAnnulment)
    .findLast((item) => namedBy(item).includes(figureId));
}
