import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Outbox } from '../../../../outbox/outbox.ts';
import { type Stated, statementOf } from '../cells/cell-view.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { type Change, isStill, turned } from './change.ts';
import { ActHistory } from './history.ts';
import { confirmUnchanged, type Hand, type Made, readTyped, state, type Target } from './make-edit.ts';

/** A text as it was typed or pasted; `seen`: the entry or edit that stood in the cell when typing began. */
export interface Typed {
  cell: Cell;
  text: string;
  seen?: string | null | undefined;
}

/** What undoing or doing again has come to. */
export interface Restated {
  cells: Cell[];
  /** How many figures stay as they are, because somebody has changed them since. */
  kept: number;
}

/** The words and signs that entering needs of the language. */
interface EnteringWords {
  undone: string;
  /** The note of a figure that is said anew because it was undone that another took its place. */
  restated: (of: LocalDate) => string;
  textOf: (stated: Stated | null) => string;
}

/** Entering into the cells of a store: what is entered goes to the outbox, and can be undone, across saving, by new entries. */
export class Entering {
  readonly #store: CellStore;
  readonly #outbox: Pick<Outbox, 'add' | 'discard'>;
  readonly #hand: Hand;
  readonly #words: EnteringWords;
  readonly #history = new ActHistory<readonly Change[]>();

  constructor(store: CellStore, outbox: Pick<Outbox, 'add' | 'discard'>, hand: Hand, words: EnteringWords) {
    this.#store = store;
    this.#outbox = outbox;
    this.#hand = hand;
    this.#words = words;
  }

  /** Enters texts as they were typed or pasted; the number of cells that they change. */
  enter(typed: readonly Typed[]): number {
    return this.#act(typed, (target, { text, seen }) =>
      readTyped(this.#store.layout, this.#hand, { ...target, seen }, text),
    );
  }

  /** Confirms unchanged figures for the day of the grid; the number of those that were of before. */
  confirm(cells: readonly Cell[]): number {
    return this.#act(asItems(cells), (target) =>
      confirmUnchanged(this.#store.layout, this.#hand, target, this.#textOf(target.cell)),
    );
  }

  /** States a figure anew for the day of the grid with another judgement, or none. */
  judge(cell: Cell, { judgement, reason }: Pick<Stated, 'judgement' | 'reason'>): void {
    const { layout } = this.#store;
    this.#act([{ cell }], (target) => {
      const { stated } = target.view;
      if (stated === null) return undefined;
      const judged = { ...stated, effectiveOn: layout.on, judgement, reason };
      return state(layout, this.#hand, target, judged, this.#textOf(cell));
    });
  }

  /** Withdraws figures; the number of cells that had one. */
  withdraw(cells: readonly Cell[], reason: string): number {
    return this.#act(asItems(cells), (target) =>
      target.view.stated === null && target.view.blocked === undefined
        ? undefined
        : state(this.#store.layout, this.#hand, target, this.#withdrawal(reason), ''),
    );
  }

  /** Undoes the last act; undefined when there is nothing to undo. */
  undo(): Restated | undefined {
    return this.#restate(this.#history.undo()?.map(turned));
  }

  /** Does again what was undone. */
  redo(): Restated | undefined {
    return this.#restate(this.#history.redo());
  }

  #act<Item extends { cell: Cell }>(
    items: readonly Item[],
    make: (target: Target, item: Item) => Made | undefined,
  ): number {
    const changes: Change[] = [];
    const made = items.flatMap((item) => {
      const target = { cell: item.cell, view: this.#store.view(item.cell) };
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

  /** States what `changes` left, where what they found is still there: what somebody has changed since is not undone over. */
  #restate(changes: readonly Change[] | undefined): Restated | undefined {
    if (changes === undefined) return undefined;
    const own = changes.filter(({ cell, before }) => isStill(this.#store.view(cell), before));
    this.#send(own.flatMap(({ cell, after, afterText }) => this.#madeAnew(cell, after, afterText) ?? []));
    return { cells: own.map(({ cell }) => cell), kept: changes.length - own.length };
  }

  #madeAnew(cell: Cell, stated: Stated | null, text: string): Made | undefined {
    const { layout } = this.#store;
    const target = { cell, view: this.#store.view(cell) };
    // What was never recorded leaves no trace when it is undone.
    if (target.view.blocked) {
      this.#outbox.discard(target.view.edits.map(({ id }) => id));
      return undefined;
    }
    if (stated === null && target.view.stated === null) return undefined;
    return state(layout, this.#hand, target, this.#anew(stated), text);
  }

  // The record takes nothing back: a figure of a day before is said for the day of the grid, with a note of how that came.
  #anew(stated: Stated | null): Stated {
    const { on } = this.#store.layout;
    if (stated === null) return this.#withdrawal(this.#words.undone);
    if (stated.effectiveOn === on) return stated;
    const note = [this.#words.restated(stated.effectiveOn), stated.note]
      .filter((one) => one !== null)
      .join('. ');
    return { ...stated, effectiveOn: on, note };
  }

  #send(made: readonly Made[]): void {
    if (made.length === 0) return;
    this.#outbox.add(
      made.map(({ edit }) => edit),
      made.flatMap(({ instead }) => instead),
    );
  }

  #textOf(cell: Cell): string {
    return this.#words.textOf(this.#store.view(cell).stated);
  }

  #withdrawal(reason: string): Stated {
    return { effectiveOn: this.#store.layout.on, value: null, judgement: null, reason, note: null };
  }
}

function asItems(cells: readonly Cell[]): { cell: Cell }[] {
  return cells.map((cell) => ({ cell }));
}
