import type BetterSqlite3 from 'better-sqlite3';
import type { Transaction } from './open.ts';

/**
 * Caches a value per database, e.g. a prepared statement that every request uses: preparing it again costs more than running
 * it.
 */
export function oncePerDatabase<Value>(
  make: (sqlite: BetterSqlite3.Database, tx: Transaction) => Value,
): (tx: Transaction) => Value {
  const values = new WeakMap<BetterSqlite3.Database, Value>();
  return (tx) => {
    const cached = values.get(tx.$client);
    if (cached !== undefined) return cached;
    const fresh = make(tx.$client, tx);
    values.set(tx.$client, fresh);
    return fresh;
  };
}
