import BetterSqlite3 from 'better-sqlite3';
import { type Database, queryOver } from './open.ts';
import { timeStatements } from './slow-log.ts';

/**
 * Opens a database file for reading as it is at this moment: one read transaction from here to `close`, so that whatever
 * is asked, or copied, is of one state, while others go on writing.
 */
export function openSnapshot(file: string): Database {
  const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    sqlite.exec('BEGIN');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get(); // only the first question fixes the state
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return {
    query: queryOver(sqlite),
    sqlite,
    write: refuse,
    writeSoon: refuse,
    slow: timeStatements(sqlite),
    close: () => sqlite.close(),
  };
}

function refuse(): never {
  throw new Error('a snapshot is only read');
}
