import type { Entry } from '#shared/domain/record/entry.ts';
import type { CellStore } from '../cells/cell-store.ts';
import { cellId } from '../navigation/grid-layout.ts';

/** Content of a cell before the first statement of a sitting. */
interface CellBefore {
  entry: Entry | null;
  /** The entry whose judgement had already ended then. */
  awaited: string | null;
}

/**
 * One sitting at a grid: the statements since it was opened for its day, recorded or not, and which ended judgements the user knowingly
 * left open. A reload begins another one, with the statements that still wait.
 */
export class Sitting {
  readonly #listeners = new Set<() => void>();
  readonly #befores = new Map<string, CellBefore>();
  /** Id of the last statement of each cell whose ended judgement stays open. */
  readonly #leftOpen = new Map<string, string | null>();
  #subject = '';

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins again if the set or the day is another one. */
  begin({ layout: { set, on } }: CellStore): void {
    const subject = `${set.id} ${on}`;
    if (subject !== this.#subject) this.end();
    this.#subject = subject;
  }

  end(): void {
    this.#befores.clear();
    this.#leftOpen.clear();
    this.#notify();
  }

  /** Remembers what held in cells before their first waiting statement. */
  note(store: CellStore): void {
    for (const id of store.waitingIds) {
      const cell = this.#befores.has(id) ? undefined : store.find(id);
      if (cell === undefined) continue;
      const { entry } = store.view(cell);
      this.#befores.set(id, { entry, awaited: store.recorded.get(id)?.awaits?.entry ?? null });
    }
  }

  beforeOf(id: string): CellBefore | undefined {
    return this.#befores.get(id);
  }

  /** `statements`: id of the last statement of each cell. */
  leaveOpen(statements: ReadonlyMap<string, string | null>): void {
    for (const [id, statement] of statements) this.#leftOpen.set(id, statement);
    this.#notify();
  }

  isLeftOpen(id: string, statement: string | null): boolean {
    return this.#leftOpen.get(id) === statement && this.#leftOpen.has(id);
  }

  /** The entries that held before the sitting in the cells on the screen, and elsewhere the present ones. */
  entriesBefore(store: CellStore, communeId: string): Entry[] {
    return [...store.recorded].flatMap(([id, { current }]) => {
      if (!id.startsWith(cellId(communeId, ''))) return [];
      const before = store.find(id) && this.#befores.get(id);
      return (before ? before.entry : current) ?? [];
    });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
