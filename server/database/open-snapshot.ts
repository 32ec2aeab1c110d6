import BetterSqlite3 from 'better-sqlite3';
import { type Database, queryOver } from './open.ts';
import { timeStatements } from './slow-log.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

/**
 * Opens a database file read-only as a snapshot: one read transaction until `close`, so that everything read or copied has
 * the same state while others write.
 */
export function openSnapshot(file: string): Database {
  refuseUnfinishedRestore(file);
  const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    sqlite.exec('BEGIN');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get(); // the snapshot is fixed by the first read
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return {
    query: queryOver(sqlite),
    sqlite,
    write: refuse,
    writeSoon: refuse,
    afterWrites: refuse,
    slow: timeStatements(sqlite),
    close: () => sqlite.close(),
  };
}

function refuse(): never {
  throw new Error('a snapshot is read-only');
}
