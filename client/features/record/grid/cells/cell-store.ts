import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { DecimalMark } from '#shared/domain/values/parse-number.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import type { ValueViolation } from '#shared/domain/values/value.ts';
import { type Edit, isEdit } from '../../../../outbox/edit.ts';
import type { Acknowledgement } from '../../../../outbox/item.ts';
import type { OutboxState } from '../../../../outbox/outbox-state.ts';
import { type Cell, cellId, type GridLayout } from '../navigation/grid-layout.ts';
import { Arrivals } from './arrivals.ts';
import { type CellFacts, type CellView, type RecordedEntries, viewCell } from './cell-view.ts';
import { SeenEntries } from './seen-entries.ts';
import { findUndone, type UndoneEntries } from './undone-entries.ts';

const NONE: readonly never[] = [];

/**
 * Views of a grid's cells, derived from the record, the outbox and the text being typed. Every change notifies all cells, but a cell
 * renders again only if its own view changes.
 */
export class CellStore {
  readonly layout: GridLayout;
  readonly author: string;
  readonly #mark: DecimalMark;
  readonly #listeners = new Set<() => void>();
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #views = new Map<string, { facts: CellFacts; view: CellView }>();
  #recorded: ReadonlyMap<string, RecordedEntries> = new Map();
  #edits: ReadonlyMap<string, readonly Edit[]> = new Map();
  #acknowledged: ReadonlyMap<string, readonly JudgedEntry[]> = new Map();
  #saved: ReadonlyMap<string, readonly JudgedEntry[]> = new Map();
  readonly #arrivals = new Arrivals();
  readonly #seen = new SeenEntries();
  #undone: UndoneEntries = { ids: new Map(), waiting: new Set() };
  #outbox: OutboxState | undefined;
  #draft: { id: string; text: string } | undefined;

  constructor(layout: GridLayout, author: string, mark: DecimalMark) {
    this.layout = layout;
    this.author = author;
    this.#mark = mark;
    const cells = layout.lines.flatMap((line) => (line.kind === 'figures' ? [...line.cells.values()] : []));
    this.#cells = new Map(cells.filter(({ part }) => part === 'figure').map((cell) => [cell.id, cell]));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The cells of figures. */
  get cells(): Iterable<Cell> {
    return this.#cells.values();
  }

  /** The entries of all indicators of the communes, also of those that the grid does not show, by cell id. */
  get recorded(): ReadonlyMap<string, RecordedEntries> {
    return this.#recorded;
  }

  /** Ids of the cells with statements that are not recorded yet. */
  get waitingIds(): Iterable<string> {
    return this.#edits.keys();
  }

  /** The cell of a figure. */
  find(id: string): Cell | undefined {
    return this.#cells.get(id);
  }

  /** The view of a cell; the same object until one of its facts changes. */
  view(cell: Cell): CellView {
    const facts = this.#factsOf(cell);
    const cached = this.#views.get(cell.id);
    if (cached && isSame(cached.facts, facts)) return cached.view;
    const view = viewCell(facts);
    this.#views.set(cell.id, { facts, view });
    return view;
  }

  /** The rule that the text being typed in a cell breaks. */
  faultOfDraft(cell: Cell): ValueViolation | undefined {
    return this.#draft?.id === cell.id
      ? parseValue(cell.indicator, this.#draft.text, this.#mark).violation
      : undefined;
  }

  setRecorded(recorded: ReadonlyMap<string, RecordedEntries>): void {
    this.#recorded = recorded;
    for (const [id, { current, previous }] of recorded) this.#seen.add(id, [current, previous]);
    if (this.#outbox) this.setOutbox(this.#outbox);
    else this.#notify();
  }

  setDraft(cell: Cell | undefined, text = ''): void {
    if (cell === undefined && this.#draft === undefined) return;
    this.#draft = cell && { id: cell.id, text };
    this.#notify();
  }

  setOutbox(outbox: OutboxState): void {
    const { set } = this.layout;
    const idOf = ({ input: { params, body } }: Edit) => cellId(params.communeId, body.indicator);
    this.#arrivals.note(outbox.acknowledged);
    const isUnread = (cell: string, id: string) =>
      this.#arrivals.isAfter(id, this.#recorded.get(cell)?.askedAt ?? 0);
    this.#undone = findUndone(outbox, { author: this.author, setId: set.id, isUnread });
    const own = outbox.items
      .filter(isEdit)
      .filter(({ author, input }) => author === this.author && input.body.set === set.id)
      .filter((edit) => !this.#undone.ids.get(idOf(edit))?.has(edit.id));
    this.#edits = group(this.#edits, own, idOf);
    const saved = outbox.acknowledged.flatMap((one) =>
      stated(one).flatMap((entry) => (entry.set === set.id ? { id: one.id, entry } : [])),
    );
    const unread = saved.filter(({ id, entry }) => isUnread(cellOf(entry), id));
    this.#saved = group(
      this.#saved,
      saved.map(({ entry }) => entry),
      cellOf,
    );
    this.#acknowledged = group(
      this.#acknowledged,
      unread.map(({ entry }) => entry),
      cellOf,
    );
    for (const [id, entries] of this.#acknowledged) this.#seen.add(id, entries);
    this.#outbox = outbox;
    this.#notify();
  }

  #factsOf(cell: Cell): CellFacts {
    const edits = this.#edits.get(cell.id) ?? NONE;
    const { inFlight, isPaused = false } = this.#outbox ?? {};
    const isUndoing = this.#undone.waiting.has(cell.id);
    return {
      set: this.layout.set,
      on: this.layout.on,
      cell,
      recorded: this.#recorded.get(cell.id),
      acknowledged: this.#acknowledged.get(cell.id) ?? NONE,
      saved: this.#saved.get(cell.id) ?? NONE,
      seen: (isUndoing ? this.#seen.of(cell.id) : undefined) ?? NONE,
      undone: [...(this.#undone.ids.get(cell.id) ?? NONE)],
      edits,
      isUndoing,
      isSending: (edits.length > 0 || isUndoing) && (!isPaused || edits.some(({ id }) => inFlight?.has(id))),
      draft: this.#draftOf(cell),
    };
  }

  #draftOf(cell: Cell): CellFacts['draft'] {
    if (this.#draft?.id !== cell.id) return undefined;
    const { value } = parseValue(cell.indicator, this.#draft.text, this.#mark);
    return value === undefined ? undefined : { value };
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: CellFacts, other: CellFacts): boolean {
  return (
    one.recorded === other.recorded &&
    one.edits === other.edits &&
    one.acknowledged === other.acknowledged &&
    one.saved === other.saved &&
    one.isSending === other.isSending &&
    one.isUndoing === other.isUndoing &&
    one.seen === other.seen &&
    one.undone.join() === other.undone.join() &&
    JSON.stringify(one.draft) === JSON.stringify(other.draft)
  );
}

function cellOf({ communeId, indicator }: JudgedEntry): string {
  return cellId(communeId, indicator);
}

/** The entries that an answer states: the recorded one, or those that hold since an act. */
function stated({ operation, response }: Acknowledgement): JudgedEntry[] {
  if (operation === 'entry') return [response];
  return operation === 'annulment' ? response.cells.flatMap(({ entry }) => entry ?? []) : [];
}

/** Groups by cell; an unchanged group stays the same array. */
function group<One>(
  last: ReadonlyMap<string, readonly One[]>,
  all: readonly One[],
  idOf: (one: One) => string,
): Map<string, readonly One[]> {
  const groups = Map.groupBy(all, idOf);
  const kept = [...groups].map(([id, ones]): [string, readonly One[]] => {
    const before = last.get(id);
    const isSameGroup = before?.length === ones.length && ones.every((one, index) => one === before[index]);
    return [id, isSameGroup ? before : ones];
  });
  return new Map(kept);
}
