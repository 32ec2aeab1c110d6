import type { AnnulmentItem } from '../../../../outbox/annulment-item.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import type { Outbox } from '../../../../outbox/outbox.ts';

/** The outbox as undo and redo use it. */
export type UndoOutbox = Pick<Outbox, 'discard' | 'getState' | 'isUnrecorded'> & {
  add: (items: readonly (Edit | AnnulmentItem)[], supersedes?: readonly string[]) => Promise<void>;
};
