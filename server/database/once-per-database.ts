import type BetterSqlite3 from 'better-sqlite3';
import type { Transaction } from './open.ts';

/**
 * What is made once per database, e.g. a prepared statement for what every request asks: building and preparing it anew
 * costs more than running it.
 */
export function oncePerDatabase<Made>(
  make: (sqlite: BetterSqlite3.Database, tx: Transaction) => Made,
): (tx: Transaction) => Made {
  const made = new WeakMap<BetterSqlite3.Database, Made>();
  return (tx) => {
    const known = made.get(tx.$client);
    if (known !== undefined) return known;
    const fresh = make(tx.$client, tx);
    made.set(tx.$client, fresh);
    return fresh;
  };
}
