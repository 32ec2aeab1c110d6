import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Outbox } from '../../../../outbox/outbox.ts';

/** The outbox as the grid uses it. */
export type GatedOutbox = Pick<Outbox, 'discard'> & {
  add: (edits: readonly Edit[], supersedes?: readonly string[]) => Promise<void>;
};

/**
 * The outbox, but edits for a day that needs a question wait in it unsent until the question is answered, so that they are safe
 * meanwhile. `needsQuestion` is asked for each action.
 */
export function gateByDay(
  outbox: Pick<Outbox, 'add' | 'discard'>,
  needsQuestion: (day: LocalDate) => boolean,
): GatedOutbox {
  return {
    discard: (ids) => outbox.discard(ids),
    add: (edits, supersedes) =>
      outbox.add(
        edits.map((edit) => gate(edit, needsQuestion)),
        supersedes,
      ),
  };
}

function gate(edit: Edit, needsQuestion: (day: LocalDate) => boolean): Edit {
  if (edit.obstacle !== undefined || !needsQuestion(edit.input.body.effectiveOn)) return edit;
  return { ...edit, obstacle: { kind: 'unconfirmed-day' } };
}
