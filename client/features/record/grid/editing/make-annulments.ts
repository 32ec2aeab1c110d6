import { MAX_ANNULLED_ENTRIES } from '#shared/contract/record/annulments.ts';
import type { AnnulmentItem } from '../../../../outbox/annulment-item.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { placesOf } from '../../../../outbox/item.ts';
import type { EditContext } from './make-edit.ts';

export type ActKind = 'annul' | 'reinstate';

/** Words of an act, in the user's language: its reason, and what it does. */
export type ActWords = Record<ActKind, { reason: string; text: string }>;

/** Annulments or reinstatements of edits: one for all of them, unless they are more than fit into one. */
export function makeAnnulments(
  { author, now, newId }: EditContext,
  kind: ActKind,
  edits: readonly Edit[],
  words: ActWords,
): AnnulmentItem[] {
  const { reason, text } = words[kind];
  const blocks = Array.from({ length: Math.ceil(edits.length / MAX_ANNULLED_ENTRIES) }, (_, index) =>
    edits.slice(index * MAX_ANNULLED_ENTRIES, (index + 1) * MAX_ANNULLED_ENTRIES),
  );
  return blocks.map((block) => {
    const id = newId();
    const entries = block.map((edit) => edit.id);
    return {
      id,
      author,
      operation: 'annulment',
      input: { body: { id, kind, entries, reason, origin: 'grid' } },
      about: block.flatMap(placesOf),
      text,
      enteredAt: now(),
    };
  });
}
