import type { Edit, KeptEdit } from './edit.ts';
import type { EditStore } from './edit-store.ts';

/**
 * The edits in the browser's store. Operations run one after another, so that each finds the result of the one before. If the
 * browser refuses to store, the edits stay in memory while the page is open and can still be sent.
 */
export class KeptList {
  readonly #store: EditStore;
  readonly #onKept: (isPersisted: boolean) => void;
  /** Each edit's `order` in the store; undefined if it is only in memory. */
  readonly #orders = new Map<string, number | undefined>();
  #edits: Edit[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: EditStore, onKept: (isPersisted: boolean) => void) {
    this.#store = store;
    this.#onKept = onKept;
  }

  has(id: string): boolean {
    return this.#orders.has(id);
  }

  add(edits: readonly Edit[], supersedes: readonly string[]): Promise<void> {
    // Write at once, not after earlier operations, unless one of them has yet to return the orders of superseded edits.
    const isKnown = supersedes.every((id) => this.#orders.has(id));
    const storing = isKnown ? this.#write(edits, supersedes) : undefined;
    return this.#after(async () => {
      const kept = await (storing ?? this.#write(edits, supersedes));
      this.#drop(supersedes);
      this.#edits.push(...edits);
      for (const [index, { id }] of edits.entries()) this.#orders.set(id, kept?.[index]?.order);
    });
  }

  put(edits: readonly Edit[]): Promise<void> {
    return this.#after(async () => {
      const present = edits.filter(({ id }) => this.#orders.has(id));
      const stored = present.flatMap((edit) => {
        const order = this.#orders.get(edit.id);
        return order === undefined ? [] : [{ ...edit, order }];
      });
      await this.#try(() => this.#store.change(stored));
      const byId = new Map(present.map((edit) => [edit.id, edit]));
      this.#edits = this.#edits.map((edit) => byId.get(edit.id) ?? edit);
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#after(async () => {
      const orders = this.#ordersOf(ids);
      if (orders.length > 0) await this.#try(() => this.#store.change([], orders));
      this.#drop(ids);
    });
  }

  /** Reads all edits again, with the changes of other tabs. */
  reload(): Promise<Edit[]> {
    return this.#after(async () => {
      const stored = await this.#try(() => this.#store.readAll());
      if (stored === undefined) return [...this.#edits];
      const inMemory = this.#edits.filter(({ id }) => this.#orders.get(id) === undefined);
      this.#orders.clear();
      for (const { id, order } of stored) this.#orders.set(id, order);
      for (const { id } of inMemory) this.#orders.set(id, undefined);
      this.#edits = [...stored.map(({ order: _, ...edit }) => edit), ...inMemory];
      return [...this.#edits];
    });
  }

  #write(edits: readonly Edit[], supersedes: readonly string[]): Promise<KeptEdit[] | undefined> {
    return this.#try(() => this.#store.add(edits, this.#ordersOf(supersedes)));
  }

  #ordersOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#orders.get(id) ?? []);
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) this.#orders.delete(id);
    this.#edits = this.#edits.filter(({ id }) => !ids.includes(id));
  }

  #after<Result>(operation: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(operation);
    this.#last = done;
    return done;
  }

  async #try<Result>(operation: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await operation();
      this.#onKept(true);
      return result;
    } catch {
      // Private windows and full disks refuse; the status bar says so.
      this.#onKept(false);
      return undefined;
    }
  }
}
