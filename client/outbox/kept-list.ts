import type { Item, KeptItem } from './item.ts';
import type { ItemStore } from './item-store.ts';

/**
 * The items in the browser's store. Operations run one after another, so that each finds the result of the one before. If the
 * browser refuses to store, the items stay in memory while the page is open and can still be sent.
 */
export class KeptList {
  readonly #store: ItemStore;
  readonly #onKept: (isPersisted: boolean) => void;
  /** Each item's `order` in the store; undefined if it is only in memory. */
  readonly #orders = new Map<string, number | undefined>();
  #items: Item[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: ItemStore, onKept: (isPersisted: boolean) => void) {
    this.#store = store;
    this.#onKept = onKept;
  }

  has(id: string): boolean {
    return this.#orders.has(id);
  }

  add(items: readonly Item[], supersedes: readonly string[]): Promise<void> {
    // Write at once, not after earlier operations, unless one of them has yet to return the orders of superseded items.
    const isKnown = supersedes.every((id) => this.#orders.has(id));
    const storing = isKnown ? this.#write(items, supersedes) : undefined;
    return this.#after(async () => {
      const kept = await (storing ?? this.#write(items, supersedes));
      this.#drop(supersedes);
      this.#items.push(...items);
      for (const [index, { id }] of items.entries()) this.#orders.set(id, kept?.[index]?.order);
    });
  }

  put(items: readonly Item[]): Promise<void> {
    return this.#after(async () => {
      const present = items.filter(({ id }) => this.#orders.has(id));
      const stored = present.flatMap((item) => {
        const order = this.#orders.get(item.id);
        return order === undefined ? [] : [{ ...item, order }];
      });
      await this.#try(() => this.#store.change(stored));
      const byId = new Map(present.map((item) => [item.id, item]));
      this.#items = this.#items.map((item) => byId.get(item.id) ?? item);
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#after(async () => {
      const orders = this.#ordersOf(ids);
      if (orders.length > 0) await this.#try(() => this.#store.change([], orders));
      this.#drop(ids);
    });
  }

  /** Reads all items again, with the changes of other tabs. */
  reload(): Promise<Item[]> {
    return this.#after(async () => {
      const stored = await this.#try(() => this.#store.readAll());
      if (stored === undefined) return [...this.#items];
      const inMemory = this.#items.filter(({ id }) => this.#orders.get(id) === undefined);
      this.#orders.clear();
      for (const { id, order } of stored) this.#orders.set(id, order);
      for (const { id } of inMemory) this.#orders.set(id, undefined);
      this.#items = [...stored.map(({ order: _, ...item }) => item), ...inMemory];
      return [...this.#items];
    });
  }

  #write(items: readonly Item[], supersedes: readonly string[]): Promise<KeptItem[] | undefined> {
    return this.#try(() => this.#store.add(items, this.#ordersOf(supersedes)));
  }

  #ordersOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#orders.get(id) ?? []);
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) this.#orders.delete(id);
    this.#items = this.#items.filter(({ id }) => !ids.includes(id));
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
