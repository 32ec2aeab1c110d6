import { accessSync, constants, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { SystemReport } from '#shared/contract/trust/service.ts';
import type { Database } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';

/**
 * Whether the database answers, and whether it could be written; nothing is written.
 * @throws Refusal `database-unavailable` when it cannot even be read.
 */
export function checkDatabase({ sqlite }: Database): 'ok' | 'read-only' {
  try {
    // A page of the file itself, through the connection that serves.
    sqlite.prepare('SELECT max(seq) FROM audit').get();
  } catch (error) {
    throw new Refusal('database-unavailable', { cause: error });
  }
  return isWritable(sqlite) ? 'ok' : 'read-only';
}

// Taking the lock of a writer and giving it back leaves the file as it is; the disk may refuse all the same, which the
// system says of the file. Whoever holds that lock for a moment is writing, so it can be written.
function isWritable(sqlite: Database['sqlite']): boolean {
  const timeout = sqlite.pragma('busy_timeout', { simple: true });
  try {
    if (!sqlite.memory) accessSync(sqlite.name, constants.W_OK);
    sqlite.pragma('busy_timeout = 0');
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    return error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    sqlite.pragma(`busy_timeout = ${Number(timeout)}`);
  }
}

/** How large the database is. */
export function sizeOfDatabase({ sqlite }: Database): SystemReport['database'] {
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  const pageBytes = Number(sqlite.pragma('page_size', { simple: true }));
  // Entries are numbered without gaps and never deleted: the last number is how many there are.
  const entries = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM entry').pluck().get() ?? 0;
  const wal = sqlite.memory ? undefined : statSync(`${sqlite.name}-wal`, { throwIfNoEntry: false });
  return { bytes: pages * pageBytes, walBytes: wal?.size ?? 0, entries };
}
