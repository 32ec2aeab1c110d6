import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Edit, KeptEdit } from './edit.ts';

const NAME = 'ntm-outbox';
const VERSION = 1;

interface Schema extends DBSchema {
  edit: { key: number; value: KeptEdit };
}

/**
 * Edits in IndexedDB. Added edits are on the disk when the promise resolves (`strict` durability), so they survive a crash of the
 * tab or the machine.
 */
export class EditStore {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #opened: IDBPDatabase<Schema> | undefined;

  /** All edits of all accounts, in the order of entry. */
  async readAll(): Promise<KeptEdit[]> {
    return (await this.#open()).getAll('edit');
  }

  /** Adds edits and removes others in one transaction; returns the added edits with their `order`. */
  async add(edits: readonly Edit[], removed: readonly number[] = []): Promise<KeptEdit[]> {
    const database = this.#opened ?? (await this.#open());
    const transaction = database.transaction('edit', 'readwrite', { durability: 'strict' });
    // IndexedDB assigns the `order` key.
    const adding = edits.map((edit) => transaction.store.add(edit as KeptEdit));
    const removing = removed.map((order) => transaction.store.delete(order));
    // With an explicit commit, the browser commits even if the tab dies before the requests' events.
    transaction.commit();
    const [orders] = await Promise.all([Promise.all(adding), Promise.all(removing), transaction.done]);
    return edits.map((edit, index) => ({ ...edit, order: orders[index] ?? 0 }));
  }

  /** Replaces changed edits and removes others in one transaction. */
  async change(edits: readonly KeptEdit[], removed: readonly number[] = []): Promise<void> {
    const transaction = (await this.#open()).transaction('edit', 'readwrite', { durability: 'strict' });
    const putting = edits.map((edit) => transaction.store.put(edit));
    const removing = removed.map((order) => transaction.store.delete(order));
    transaction.commit();
    await Promise.all([...putting, ...removing, transaction.done]);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => database.createObjectStore('edit', { keyPath: 'order', autoIncrement: true }),
      // A newer version of the program in another tab waits for this connection to close.
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
