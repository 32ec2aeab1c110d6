import { isDoubtOf } from '#shared/domain/record/doubts.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Outbox } from '../../../../outbox/outbox.ts';

/** The outbox as the grid uses it. */
export type GatedOutbox = Pick<Outbox, 'discard' | 'confirm'> & {
  add: (edits: readonly Edit[], supersedes?: readonly string[]) => Promise<void>;
};

/**
 * The outbox, but edits for a day that needs a question wait in it unsent until the question is answered, so that they are safe
 * meanwhile. `needsQuestion` is asked for each action. A doubt about the day, as one before its set, is the question about the day;
 * other doubts about the figure are raised again by the server, after the day is confirmed.
 */
export function gateByDay(
  outbox: Pick<Outbox, 'add' | 'discard' | 'confirm'>,
  needsQuestion: (day: LocalDate) => boolean,
): GatedOutbox {
  return {
    discard: (ids) => outbox.discard(ids),
    confirm: (ids) => outbox.confirm(ids),
    add: (edits, supersedes) =>
      outbox.add(
        edits.map((edit) => gate(edit, needsQuestion)),
        supersedes,
      ),
  };
}

function gate(edit: Edit, needsQuestion: (day: LocalDate) => boolean): Edit {
  const { obstacle, input } = edit;
  if (obstacle !== undefined && obstacle.kind !== 'doubtful') return edit;
  if (isDayDoubted(edit) || !needsQuestion(input.body.effectiveOn)) return edit;
  return { ...edit, obstacle: { kind: 'unconfirmed-day' } };
}

function isDayDoubted({ obstacle, input }: Edit): boolean {
  const isOpen = obstacle?.kind === 'doubtful' && obstacle.doubts.some(({ doubt }) => doubt === 'early-day');
  return isOpen || (input.body.confirms ?? []).some((name) => isDoubtOf('early-day', name));
}
