import type { Edit, KeptEdit } from './edit.ts';
import type { EditStore } from './edit-store.ts';

/**
 * The edits in the browser's store, one act after the other, so that what is to be changed is there. Where the browser refuses to
 * store, edits count as kept all the same, as long as the page lives: they can still be sent.
 */
export class KeptList {
  readonly #store: EditStore;
  readonly #onKept: (isPersisted: boolean) => void;
  /** The place of each edit in the store; undefined: in the memory of this page only. */
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

  add(edits: readonly Edit[], instead: readonly string[]): Promise<void> {
    // At once, not after what goes before, unless that has yet to tell where the others lie.
    const isKnown = instead.every((id) => this.#orders.has(id));
    const storing = isKnown ? this.#write(edits, instead) : undefined;
    return this.#after(async () => {
      const kept = await (storing ?? this.#write(edits, instead));
      this.#drop(instead);
      this.#edits.push(...edits);
      for (const [index, { id }] of edits.entries()) this.#orders.set(id, kept?.[index]?.order);
    });
  }

  put(edits: readonly Edit[]): Promise<void> {
    return this.#after(async () => {
      const known = edits.filter(({ id }) => this.#orders.has(id));
      const stored = known.flatMap((edit) => {
        const order = this.#orders.get(edit.id);
        return order === undefined ? [] : [{ ...edit, order }];
      });
      await this.#try(() => this.#store.change(stored));
      const byId = new Map(known.map((edit) => [edit.id, edit]));
      this.#edits = this.#edits.map((edit) => byId.get(edit.id) ?? edit);
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#after(async () => {
      const places = this.#placesOf(ids);
      if (places.length > 0) await this.#try(() => this.#store.change([], places));
      this.#drop(ids);
    });
  }

  /** All edits anew, as all tabs have left them. */
  reload(): Promise<Edit[]> {
    return this.#after(async () => {
      const stored = await this.#try(() => this.#store.readAll());
      if (stored === undefined) return [...this.#edits];
      const here = this.#edits.filter(({ id }) => this.#orders.get(id) === undefined);
      this.#orders.clear();
      for (const { id, order } of stored) this.#orders.set(id, order);
      for (const { id } of here) this.#orders.set(id, undefined);
      this.#edits = [...stored.map(({ order: _, ...edit }) => edit), ...here];
      return [...this.#edits];
    });
  }

  #write(edits: readonly Edit[], instead: readonly string[]): Promise<KeptEdit[] | undefined> {
    return this.#try(() => this.#store.add(edits, this.#placesOf(instead)));
  }

  #placesOf(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#orders.get(id) ?? []);
  }

  #drop(ids: readonly string[]): void {
    for (const id of ids) this.#orders.delete(id);
    this.#edits = this.#edits.filter(({ id }) => !ids.includes(id));
  }

  #after<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(act);
    this.#last = done;
    return done;
  }

  async #try<Result>(act: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await act();
      this.#onKept(true);
      return result;
    } catch {
      // Told on the screen: private windows and full disks refuse.
      this.#onKept(false);
      return undefined;
    }
  }
}
