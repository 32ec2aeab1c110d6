import { type Edit, isEdit } from '../../../../outbox/edit.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import type { EntrySubject } from '../entry-subject.ts';

/** The user's edits of a figure that the server has not acknowledged, in the order of entry. */
export function useWaitingEdits({ commune, set, indicator }: EntrySubject): Edit[] {
  return useWaiting()
    .own.filter(isEdit)
    .filter(
      ({ input: { params, body } }) =>
        params.communeId === commune.id && body.set === set.id && body.indicator === indicator.code,
    );
}
