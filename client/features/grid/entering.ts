import type { Outbox } from '../../api/outbox/outbox.ts';
import { type Stated, statementOf } from './cell-view.ts';
import { ActHistory } from './history.ts';
import { confirmUnchanged, type Hand, type Made, readTyped, state, type Target } from './make-edit.ts';
import type { Cell } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** What an act did to one cell. */
interface Change {
  cell: Cell;
  before: Stated | null;
  beforeText: string;
  after: Stated;
  afterText: string;
}

/** The words and signs that entering needs of the language. */
export interface EnteringWords {
  undone: string;
  textOf: (stated: Stated | null) => string;
}

/** Entering into the cells of a sheet: what is entered goes to the outbox, and can be undone, across saving, by new entries. */
export class Entering {
  readonly #sheet: Sheet;
  readonly #outbox: Pick<Outbox, 'add' | 'discard'>;
  readonly #hand: Hand;
  readonly #words: EnteringWords;
  readonly #history = new ActHistory<readonly Change[]>();

  constructor(sheet: Sheet, outbox: Pick<Outbox, 'add' | 'discard'>, hand: Hand, words: EnteringWords) {
    this.#sheet = sheet;
    this.#outbox = outbox;
    this.#hand = hand;
    this.#words = words;
  }

  /** Enters texts as they were typed or pasted; the number of cells that they change. */
  enter(typed: readonly { cell: Cell; text: string }[]): number {
    return this.#act(typed, (target, { text }) => readTyped(this.#sheet.plan, this.#hand, target, text));
  }

  /** Confirms unchanged figures for the day of the grid; the number of those that were of before. */
  confirm(cells: readonly Cell[]): number {
    return this.#act(asItems(cells), (target) =>
      confirmUnchanged(this.#sheet.plan, this.#hand, target, this.#textOf(target.cell)),
    );
  }

  /** Withdraws figures; the number of cells that had one. */
  withdraw(cells: readonly Cell[], reason: string): number {
    return this.#act(asItems(cells), (target) =>
      target.view.stated === null && target.view.blocked === undefined
        ? undefined
        : state(this.#sheet.plan, this.#hand, target, this.#withdrawal(reason), ''),
    );
  }

  /** Undoes the last act; the cells it was about, undefined when there is nothing to undo. */
  undo(): Cell[] | undefined {
    const act = this.#history.undo();
    return (
      act &&
      this.#restate(act.map(({ cell, before, beforeText }) => ({ cell, stated: before, text: beforeText })))
    );
  }

  /** Does again what was undone. */
  redo(): Cell[] | undefined {
    const act = this.#history.redo();
    return (
      act &&
      this.#restate(act.map(({ cell, after, afterText }) => ({ cell, stated: after, text: afterText })))
    );
  }

  #act<Item extends { cell: Cell }>(
    items: readonly Item[],
    make: (target: Target, item: Item) => Made | undefined,
  ): number {
    const changes: Change[] = [];
    const made = items.flatMap((item) => {
      const target = { cell: item.cell, view: this.#sheet.view(item.cell) };
      const one = make(target, item);
      if (one === undefined) return [];
      changes.push(this.#changeOf(target, one));
      return [one];
    });
    if (made.length === 0) return 0;
    this.#history.push(changes);
    this.#send(made);
    return made.length;
  }

  #changeOf({ cell, view }: Target, { edit }: Made): Change {
    return {
      cell,
      before: view.blocked ? null : view.stated,
      beforeText: this.#textOf(cell),
      after: statementOf(edit.body),
      afterText: edit.text,
    };
  }

  #restate(changes: readonly { cell: Cell; stated: Stated | null; text: string }[]): Cell[] {
    const { plan } = this.#sheet;
    const made = changes.flatMap(({ cell, stated, text }) => {
      const target = { cell, view: this.#sheet.view(cell) };
      // What was never recorded leaves no trace when it is undone.
      if (target.view.blocked) {
        this.#outbox.discard(target.view.edits.map(({ id }) => id));
        return [];
      }
      if (stated === null && target.view.stated === null) return [];
      const anew = stated ? { ...stated, effectiveOn: plan.on } : this.#withdrawal(this.#words.undone);
      return [state(plan, this.#hand, target, anew, text)];
    });
    this.#send(made);
    return changes.map(({ cell }) => cell);
  }

  #send(made: readonly Made[]): void {
    if (made.length === 0) return;
    this.#outbox.add(
      made.map(({ edit }) => edit),
      made.flatMap(({ instead }) => instead),
    );
  }

  #textOf(cell: Cell): string {
    return this.#words.textOf(this.#sheet.view(cell).stated);
  }

  #withdrawal(reason: string): Stated {
    return { effectiveOn: this.#sheet.plan.on, value: null, judgement: null, reason, note: null };
  }
}

function asItems(cells: readonly Cell[]): { cell: Cell }[] {
  return cells.map((cell) => ({ cell }));
}
