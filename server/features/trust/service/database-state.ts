import { accessSync, constants, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { SystemReport } from '#shared/contract/trust/service.ts';
import type { Database } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';

/**
 * Whether the database can be read and written; writes nothing.
 * @throws Refusal `database-unavailable` if it cannot be read
 */
export function checkDatabase({ sqlite }: Database): 'ok' | 'read-only' {
  try {
    // Reads a page of the file, through the server's own connection.
    sqlite.prepare('SELECT max(seq) FROM audit').get();
  } catch (error) {
    throw new Refusal('database-unavailable', { cause: error });
  }
  return isWritable(sqlite) ? 'ok' : 'read-only';
}

// Taking and releasing the write lock leaves the file unchanged, but the disk may still refuse writes, so the permissions
// are checked too. If somebody else holds the lock, they are writing, so the database is writable.
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

/** Sizes of the database and its log in bytes, and number of entries. */
export function sizeOfDatabase({ sqlite }: Database): SystemReport['database'] {
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  const pageBytes = Number(sqlite.pragma('page_size', { simple: true }));
  // Entries are numbered without gaps and never deleted, so the last number is their count.
  const entries = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM entry').pluck().get() ?? 0;
  const wal = sqlite.memory ? undefined : statSync(`${sqlite.name}-wal`, { throwIfNoEntry: false });
  return { bytes: pages * pageBytes, walBytes: wal?.size ?? 0, entries };
}
