import type { AnnulmentItem } from '../../../../outbox/annulment-item.ts';
import { type Edit, isEdit } from '../../../../outbox/edit.ts';
import type { Item } from '../../../../outbox/item.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { ActKind } from './make-annulments.ts';
import type { UndoOutbox } from './undo-outbox.ts';
import { UndoStack } from './undo-stack.ts';

/** An edit and its cell. */
export interface EnteredEdit {
  cell: Cell;
  edit: Edit;
}

/** One action of the user, and the annulments or reinstatements that undid or redid it last. */
interface Act {
  entered: readonly EnteredEdit[];
  reversals: readonly AnnulmentItem[];
}

/** Makes the annulments of recorded entries, or their reinstatements. */
type Reverse = (kind: ActKind, edits: readonly Edit[]) => AnnulmentItem[];

/**
 * Undo and redo of the user's actions (R15). Edits that the server cannot have recorded are discarded; all others of an action are
 * annulled together. Statements that other people have recorded since stay.
 */
export class ActStack {
  readonly #outbox: UndoOutbox;
  readonly #reverse: Reverse;
  readonly #stack = new UndoStack<Act>();

  constructor(outbox: UndoOutbox, reverse: Reverse) {
    this.#outbox = outbox;
    this.#reverse = reverse;
  }

  push(entered: readonly EnteredEdit[]): void {
    this.#stack.push({ entered, reversals: [] });
  }

  /** Undoes the last action of which anything is left; returns its edits, or undefined if there is none. */
  undo(): readonly EnteredEdit[] | undefined {
    for (let act = this.#stack.undo(); act !== undefined; act = this.#stack.undo()) {
      act.entered = this.#present(act);
      if (act.entered.length > 0) return this.#undoAct(act);
    }
    return undefined;
  }

  /** Redoes the action undone last; returns its edits, or undefined if there is none. */
  redo(): readonly EnteredEdit[] | undefined {
    for (let act = this.#stack.redo(); act !== undefined; act = this.#stack.redo()) {
      if (act.entered.length > 0) return this.#redoAct(act);
    }
    return undefined;
  }

  #undoAct(act: Act): readonly EnteredEdit[] {
    const edits = act.entered.map(({ edit }) => edit);
    const unrecorded = edits.filter((edit) => this.#isUnrecorded(edit));
    this.#outbox.discard(unrecorded.map(({ id }) => id));
    this.#turn(
      act,
      'annul',
      edits.filter((edit) => !unrecorded.includes(edit)),
    );
    return act.entered;
  }

  #redoAct(act: Act): readonly EnteredEdit[] {
    const { items, acknowledged } = this.#outbox.getState();
    const known = new Set([...items, ...acknowledged].map(({ id }) => id));
    const edits = act.entered.map(({ edit }) => edit);
    this.#turn(
      act,
      'reinstate',
      edits.filter(({ id }) => known.has(id)),
    );
    const discarded = edits.filter(({ id }) => !known.has(id)).map(restated);
    if (discarded.length > 0) void this.#outbox.add(discarded);
    return act.entered;
  }

  /** Makes edits count no more, or again: by taking back acts that are not recorded yet, or else by new ones. */
  #turn(act: Act, kind: ActKind, edits: readonly Edit[]): void {
    const revoked = act.reversals.filter((item) => this.#isUnrecorded(item));
    const settled = new Set(revoked.flatMap(({ input }) => input.body.entries ?? []));
    this.#outbox.discard(revoked.map(({ id }) => id));
    act.reversals = this.#reverse(
      kind,
      edits.filter(({ id }) => !settled.has(id)),
    );
    if (act.reversals.length > 0) void this.#outbox.add(act.reversals);
  }

  /** The edits that wait or are recorded, as they are now: the user may have confirmed, replaced or discarded some. */
  #present({ entered }: Act): EnteredEdit[] {
    const { items, acknowledged } = this.#outbox.getState();
    const waiting = new Map(items.filter(isEdit).map((edit) => [edit.id, edit]));
    const recorded = new Set(acknowledged.map(({ id }) => id));
    return entered.flatMap(({ cell, edit }) => {
      const now = waiting.get(edit.id) ?? (recorded.has(edit.id) ? edit : undefined);
      return now ? { cell, edit: now } : [];
    });
  }

  #isUnrecorded({ id }: Item): boolean {
    const waiting = this.#outbox.getState().items.find((item) => item.id === id);
    return waiting !== undefined && this.#outbox.isUnrecorded(waiting);
  }
}

/** A discarded edit to be entered again; it keeps its id, under which the server has recorded nothing. */
function restated({ obstacle, ...edit }: Edit): Edit {
  const isKept = obstacle?.kind === 'unreadable' || obstacle?.kind === 'doubtful';
  return isKept ? { ...edit, obstacle } : edit;
}
