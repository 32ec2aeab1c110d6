import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CellStore } from '../cells/cell-store.ts';
import { type CellView, contentOf, type EntryContent } from '../cells/cell-view.ts';
import { answeredBy, type DoubtfulInput, findDoubtfulIn } from '../doubts/doubtful-input.ts';
import { findObstacle } from '../judgements/may-judge.ts';
import { judgedContent, type Ruling } from '../judgements/ruling.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { type CellChange, isUnchangedSince, reversed } from './cell-change.ts';
import type { GatedOutbox } from './day-gate.ts';
import {
  type CellInput,
  confirmUnchanged,
  type EditContext,
  makeEdit,
  type NewEdit,
  readInput,
} from './make-edit.ts';
import { UndoStack } from './undo-stack.ts';

export interface UndoResult {
  cells: Cell[];
  /** Number of figures left as they are because somebody has changed them since. */
  kept: number;
}

/** Texts in the user's language. */
interface EditorTexts {
  /** Reason of a withdrawal that an undo makes. */
  withdrawalReason: string;
  /** Note of a figure that an undo brings back from an earlier date. */
  restoredNote: (from: LocalDate) => string;
  textOf: (content: EntryContent | null) => string;
}

type MakeEdit = (view: CellView, input: CellInput) => NewEdit | undefined;

/**
 * Edits the cells of a grid. Each `CellInput` becomes an `Edit` in the outbox and a `CellChange` on the undo stack. Undo and redo
 * make new edits, because recorded entries stay.
 */
export class GridEditor {
  readonly #store: CellStore;
  readonly #outbox: GatedOutbox;
  readonly #context: EditContext;
  readonly #texts: EditorTexts;
  readonly #undoStack = new UndoStack<readonly CellChange[]>();

  constructor(store: CellStore, outbox: GatedOutbox, context: EditContext, texts: EditorTexts) {
    this.#store = store;
    this.#outbox = outbox;
    this.#context = context;
    this.#texts = texts;
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
    return this.#restore(this.#undoStack.undo()?.map(reversed));
  }

  /** Redoes the action undone last; undefined if there is none. */
  redo(): UndoResult | undefined {
    return this.#restore(this.#undoStack.redo());
  }

  #apply(inputs: readonly CellInput[], make: MakeEdit): number {
    const changes: CellChange[] = [];
    const newEdits = inputs.flatMap((input) => {
      const view = this.#store.view(input.cell);
      const newEdit = make(view, input);
      if (newEdit === undefined) return [];
      changes.push(this.#changeOf(input.cell, view, newEdit));
      return [newEdit];
    });
    if (newEdits.length === 0) return 0;
    this.#undoStack.push(changes);
    this.#send(newEdits);
    return newEdits.length;
  }

  #changeOf(cell: Cell, view: CellView, { edit }: NewEdit): CellChange {
    return {
      cell,
      before: view.blocked ? null : view.content,
      beforeText: this.#textOf(cell),
      after: contentOf(edit.input.body),
      afterText: edit.text,
    };
  }

  /** Applies `changes` where the cell still has the content from before; figures that somebody has changed since stay. */
  #restore(changes: readonly CellChange[] | undefined): UndoResult | undefined {
    if (changes === undefined) return undefined;
    const applicable = changes.filter(({ cell, before }) => isUnchangedSince(this.#store.view(cell), before));
    this.#send(applicable.flatMap((change) => this.#restoringEdit(change) ?? []));
    return { cells: applicable.map(({ cell }) => cell), kept: changes.length - applicable.length };
  }

  #restoringEdit({ cell, after, afterText }: CellChange): NewEdit | undefined {
    const view = this.#store.view(cell);
    // A blocked edit was never recorded: undo removes it without a trace.
    if (view.blocked) {
      this.#outbox.discard(view.edits.map(({ id }) => id));
      return undefined;
    }
    if (after === null && view.content === null) return undefined;
    // What is restored was asked about when it was entered.
    return makeEdit(this.#context, view, { cell, text: afterText }, this.#restoredContent(after), true);
  }

  // Entries cannot be removed, so a figure of an earlier date comes back as one of the grid's date, with a note.
  #restoredContent(content: EntryContent | null): EntryContent {
    const { on } = this.#context.layout;
    if (content === null) return this.#withdrawal(this.#texts.withdrawalReason);
    if (content.effectiveOn === on) return content;
    const note = [this.#texts.restoredNote(content.effectiveOn), content.note]
      .filter((one) => one !== null)
      .join('. ');
    return { ...content, effectiveOn: on, note };
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
