import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit, KeptEdit } from './edit.ts';

const NAME = 'ntm-outbox';
const VERSION = 1;

interface Schema extends DBSchema {
  edit: { key: number; value: KeptEdit };
}

/**
 * The browser's own store of edits. What is added lies on the disk when the promise resolves (`strict`): after that neither a
 * crash of the tab nor of the machine takes it away.
 */
export class EditStore {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #opened: IDBPDatabase<Schema> | undefined;

  /** All edits, of all accounts, in the order of entering. */
  async readAll(): Promise<KeptEdit[]> {
    return (await this.#open()).getAll('edit');
  }

  /** Adds edits and takes others away, all or nothing; each added one comes back with its place in the order. */
  async add(edits: readonly Edit[], gone: readonly number[] = []): Promise<KeptEdit[]> {
    const database = this.#opened ?? (await this.#open());
    const transaction = database.transaction('edit', 'readwrite', { durability: 'strict' });
    // The store itself numbers what it is given without a number.
    const adding = edits.map((edit) => transaction.store.add(edit as KeptEdit));
    const removing = gone.map((order) => transaction.store.delete(order));
    // Asked for at once, the browser commits even when the tab dies before it hears of it.
    transaction.commit();
    const [orders] = await Promise.all([Promise.all(adding), Promise.all(removing), transaction.done]);
    return edits.map((edit, index) => ({ ...edit, order: orders[index] ?? 0 }));
  }

  /** Puts changed edits in the place of what they were, and takes others away, all or nothing. */
  async change(edits: readonly KeptEdit[], gone: readonly number[] = []): Promise<void> {
    const transaction = (await this.#open()).transaction('edit', 'readwrite', { durability: 'strict' });
    const putting = edits.map((edit) => transaction.store.put(edit));
    const removing = gone.map((order) => transaction.store.delete(order));
    transaction.commit();
    await Promise.all([...putting, ...removing, transaction.done]);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => database.createObjectStore('edit', { keyPath: 'order', autoIncrement: true }),
      // A newer version of the program, in another tab, waits for this.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        this.#forget();
      },
      terminated: () => this.#forget(),
    });
    this.#database.then(
      (database) => {
        this.#opened = database;
      },
      () => this.#forget(),
    );
    return this.#database;
  }

  #forget(): void {
    this.#database = undefined;
    this.#opened = undefined;
  }
}
