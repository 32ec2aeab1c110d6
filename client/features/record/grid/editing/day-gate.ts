import { isDoubtOf } from '#shared/domain/record/doubts.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type AnnulmentItem, isAnnulment } from '../../../../outbox/annulment-item.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Outbox } from '../../../../outbox/outbox.ts';
import type { UndoOutbox } from './undo-outbox.ts';

/** The outbox as the grid uses it. */
export type GatedOutbox = UndoOutbox & Pick<Outbox, 'confirm'>;

/**
 * The outbox, but edits for a day that needs a question wait in it unsent until the question is answered, so that they are safe
 * meanwhile. `needsQuestion` is asked for each action. A doubt about the day, as one before its set, is the question about the day;
 * other doubts about the figure are raised again by the server, after the day is confirmed.
 */
export function gateByDay(
  outbox: Pick<Outbox, 'add' | 'discard' | 'confirm' | 'getState' | 'isUnrecorded'>,
  needsQuestion: (day: LocalDate) => boolean,
): GatedOutbox {
  return {
    getState: () => outbox.getState(),
    isUnrecorded: (item) => outbox.isUnrecorded(item),
    discard: (ids) => outbox.discard(ids),
    confirm: (ids) => outbox.confirm(ids),
    add: (items, supersedes) =>
      outbox.add(
        items.map((item) => gate(item, needsQuestion)),
        supersedes,
      ),
  };
}

function gate(edit: Edit | AnnulmentItem, needsQuestion: (day: LocalDate) => boolean): Edit | AnnulmentItem {
  if (isAnnulment(edit)) return edit;
  const { obstacle, input } = edit;
  if (obstacle !== undefined && obstacle.kind !== 'doubtful') return edit;
  if (isDayDoubted(edit) || !needsQuestion(input.body.effectiveOn)) return edit;
  return { ...edit, obstacle: { kind: 'unconfirmed-day' } };
}

function isDayDoubted({ obstacle, input }: Edit): boolean {
  const isOpen = obstacle?.kind === 'doubtful' && obstacle.doubts.some(({ doubt }) => doubt === 'early-day');
  return isOpen || (input.body.confirms ?? []).some((name) => isDoubtOf('early-day', name));
}
