import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { CellView, EntryContent } from '../cells/cell-view.ts';
import { answeredBy, type DoubtfulInput, findDoubtfulIn } from '../doubts/doubtful-input.ts';
import { findObstacle } from '../judgements/may-judge.ts';
import { judgedContent, type Ruling } from '../judgements/ruling.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { ActStack, type EnteredEdit } from './act-stack.ts';
import type { GatedOutbox } from './day-gate.ts';
import { type ActWords, makeAnnulments } from './make-annulments.ts';
import {
  type CellInput,
  confirmUnchanged,
  type EditContext,
  makeEdit,
  type NewEdit,
  readInput,
} from './make-edit.ts';

export interface UndoResult {
  cells: Cell[];
  /** Number of cells that look the same, because somebody else has recorded a figure there since. */
  kept: number;
}

/** Texts in the user's language. */
interface EditorTexts {
  acts: ActWords;
  textOf: (content: EntryContent | null) => string;
}

type MakeEdit = (view: CellView, input: CellInput) => NewEdit | undefined;

/**
 * Edits the cells of a grid. Each `CellInput` becomes an `Edit` in the outbox; the edits of one action are undone together.
 */
export class GridEditor {
  readonly #store: CellStore;
  readonly #outbox: GatedOutbox;
  readonly #context: EditContext;
  readonly #texts: EditorTexts;
  readonly #acts: ActStack;

  constructor(store: CellStore, outbox: GatedOutbox, context: EditContext, texts: EditorTexts) {
    this.#store = store;
    this.#outbox = outbox;
    this.#context = context;
    this.#texts = texts;
    this.#acts = new ActStack(outbox, (kind, edits) => makeAnnulments(context, kind, edits, texts.acts));
  }

  /**
   * Enters typed or pasted texts; returns the number of changed cells. A doubtful figure waits in its cell for an answer, unless
   * the user has confirmed the doubts.
   */
  enter(inputs: readonly CellInput[], areDoubtsConfirmed = false): number {
    return this.#apply(inputs, (view, input) => readInput(this.#context, view, input, areDoubtsConfirmed));
  }

  /** Those of the texts that would wait for an answer, with their doubts; enters nothing. */
  findDoubtful(inputs: readonly CellInput[]): DoubtfulInput[] {
    return inputs.flatMap((input) => {
      const obstacle = readInput(this.#context, this.#store.view(input.cell), input)?.edit.obstacle;
      return obstacle?.kind === 'doubtful' ? [{ ...input, doubts: obstacle.doubts }] : [];
    });
  }

  /** Confirms the doubts about cells and sends them; returns their number. A confirmed date is not asked about again. */
  keep(cells: readonly Cell[]): number {
    const waiting = [...this.#store.cells].flatMap(
      (cell) => findDoubtfulIn(cell, this.#store.view(cell)) ?? [],
    );
    const answered = answeredBy(cells, waiting, this.#context.confirmedDays);
    const ids = answered.flatMap((cell) => this.#store.view(cell).blocked?.id ?? []);
    if (ids.length > 0) this.#outbox.confirm(ids);
    return ids.length;
  }

  /** Confirms carried-over figures for the grid's date; returns their number. */
  confirm(cells: readonly Cell[]): number {
    return this.#apply(this.#currentInputs(cells), (view, input) =>
      confirmUnchanged(this.#context, view, input),
    );
  }

  /** Sets or removes judgements, dated on the grid's date; returns the number of judged cells. */
  judge(rulings: readonly Ruling[]): number {
    const byCell = new Map(rulings.map((ruling) => [ruling.cell, ruling]));
    const { on } = this.#context.layout;
    return this.#apply(this.#currentInputs([...byCell.keys()]), (view, input) => {
      if (findObstacle(input.cell, view)) return undefined;
      const content = judgedContent(view, on, byCell.get(input.cell));
      // The figure was asked about when it was entered. Without one and without a judgement it would be a withdrawal.
      return isWithdrawal(content) ? undefined : makeEdit(this.#context, view, input, content, true);
    });
  }

  /** Withdraws figures; returns the number of cells that had one. */
  withdraw(cells: readonly Cell[], reason: string): number {
    const inputs = cells.map((cell) => ({ cell, text: '' }));
    return this.#apply(inputs, (view, input) =>
      view.content === null && view.blocked === undefined
        ? undefined
        : makeEdit(this.#context, view, input, this.#withdrawal(reason)),
    );
  }

  /** Undoes the last action; undefined if there is none. */
  undo(): UndoResult | undefined {
    return this.#resultOf(() => this.#acts.undo());
  }

  /** Redoes the action undone last; undefined if there is none. */
  redo(): UndoResult | undefined {
    return this.#resultOf(() => this.#acts.redo());
  }

  #apply(inputs: readonly CellInput[], make: MakeEdit): number {
    const entered: EnteredEdit[] = [];
    const newEdits = inputs.flatMap((input) => {
      const newEdit = make(this.#store.view(input.cell), input);
      if (newEdit === undefined) return [];
      entered.push({ cell: input.cell, edit: newEdit.edit });
      return [newEdit];
    });
    if (newEdits.length === 0) return 0;
    this.#acts.push(entered);
    this.#send(newEdits);
    return newEdits.length;
  }

  // Counts the cells in which somebody else's figure holds before and after: nothing changes there.
  #resultOf(act: () => readonly EnteredEdit[] | undefined): UndoResult | undefined {
    const shown = (cell: Cell) => {
      const { edits, entry } = this.#store.view(cell);
      return edits.length === 0 ? entry : null;
    };
    const before = new Map([...this.#store.cells].map((cell) => [cell.id, shown(cell)]));
    const entered = act();
    if (entered === undefined) return undefined;
    const isOthers = ({ cell }: EnteredEdit) => {
      const entry = before.get(cell.id);
      return entry != null && entry.author !== this.#context.author && entry === shown(cell);
    };
    const changed = entered.filter((one) => !isOthers(one));
    return { cells: changed.map(({ cell }) => cell), kept: entered.length - changed.length };
  }

  #send(newEdits: readonly NewEdit[]): void {
    if (newEdits.length === 0) return;
    void this.#outbox.add(
      newEdits.map(({ edit }) => edit),
      newEdits.flatMap(({ supersedes }) => supersedes),
    );
  }

  #currentInputs(cells: readonly Cell[]): CellInput[] {
    return cells.map((cell) => ({ cell, text: this.#textOf(cell) }));
  }

  #textOf(cell: Cell): string {
    return this.#texts.textOf(this.#store.view(cell).content);
  }

  #withdrawal(reason: string): EntryContent {
    return { effectiveOn: this.#context.layout.on, value: null, judgement: null, reason, note: null };
  }
}
