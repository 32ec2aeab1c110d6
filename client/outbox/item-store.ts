import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { findQueueable } from '#shared/contract/queueable.ts';
import type { Item, KeptItem } from './item.ts';
import { itemOfKeptEdit, type KeptEdit } from './kept-edit.ts';

const NAME = 'ntm-outbox';
const VERSION = 2;

interface Schema extends DBSchema {
  item: { key: number; value: KeptItem };
  /** Only in version 1. */
  edit: { key: number; value: KeptEdit };
}

type Upgrade = IDBPTransaction<Schema, ('item' | 'edit')[], 'versionchange'>;

/**
 * Items in IndexedDB. Added items are on the disk when the promise resolves (`strict` durability), so they survive a crash of the
 * tab or the machine.
 */
export class ItemStore {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #opened: IDBPDatabase<Schema> | undefined;

  /** All items of all accounts, in the order of entry. */
  async readAll(): Promise<KeptItem[]> {
    const items = await (await this.#open()).getAll('item');
    return items.map((item) =>
      findQueueable(item.operation) ? item : { ...item, obstacle: { kind: 'unknown-operation' } },
    );
  }

  /** Adds items and removes others in one transaction; returns the added items with their `order`. */
  async add(items: readonly Item[], removed: readonly number[] = []): Promise<KeptItem[]> {
    const database = this.#opened ?? (await this.#open());
    const transaction = database.transaction('item', 'readwrite', { durability: 'strict' });
    // IndexedDB assigns the `order` key.
    const adding = items.map((item) => transaction.store.add(item as KeptItem));
    const removing = removed.map((order) => transaction.store.delete(order));
    // With an explicit commit, the browser commits even if the tab dies before the requests' events.
    transaction.commit();
    const [orders] = await Promise.all([Promise.all(adding), Promise.all(removing), transaction.done]);
    return items.map((item, index) => ({ ...item, order: orders[index] ?? 0 }));
  }

  /** Replaces changed items and removes others in one transaction. */
  async change(items: readonly KeptItem[], removed: readonly number[] = []): Promise<void> {
    const transaction = (await this.#open()).transaction('item', 'readwrite', { durability: 'strict' });
    const putting = items.map((item) => transaction.store.put(item));
    const removing = removed.map((order) => transaction.store.delete(order));
    transaction.commit();
    await Promise.all([...putting, ...removing, transaction.done]);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, VERSION, {
      upgrade: (database, before, _after, transaction) => upgrade(database, before, transaction),
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

/** Moves the waiting figures of version 1, in their order. If this fails, the browser keeps version 1 as it is. */
async function upgrade(database: IDBPDatabase<Schema>, before: number, transaction: Upgrade): Promise<void> {
  const items = database.createObjectStore('item', { keyPath: 'order', autoIncrement: true });
  if (before === 0) return;
  const edits = await transaction.objectStore('edit').getAll();
  await Promise.all(edits.map((edit) => items.put(itemOfKeptEdit(edit))));
  database.deleteObjectStore('edit');
}
