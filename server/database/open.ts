import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { StartRefusal } from '../start-refusal.ts';
import { sha256Of, writeNote } from './backup-note.ts';
import { checkCopy } from './copy-database.ts';
import { replicationFolderOf } from './data-folder.ts';
import { drizzle, migrate, readMigrationFiles } from './drizzle.ts';
import { GroupCommit } from './group-commit.ts';
import { keepPrivate } from './keep-private.ts';
import { makeFolder } from './make-folder.ts';
import * as accounts from './schema/accounts.ts';
import * as acts from './schema/acts.ts';
import * as annulments from './schema/annulments.ts';
import * as decisions from './schema/decisions.ts';
import * as record from './schema/record.ts';
import { type SlowLog, timeStatements } from './slow-log.ts';
import { moveInPlace } from './sync-to-disk.ts';
import { tallyOf } from './tally.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

const schema = { ...record, ...acts, ...annulments, ...decisions, ...accounts };

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

// Older versions can lose acknowledged writes when a WAL is reset while it is read (sqlite.org/wal.html).
const OLDEST_SQLITE = [3, 51, 3];

/**
 * First parameter of repository functions: the database. There is one connection, so every query between the beginning and
 * the end of a transaction is part of it.
 */
export type Transaction = BetterSQLite3Database<typeof schema> & { $client: BetterSqlite3.Database };

/** The open database: `query` is Drizzle; `sqlite` is the same connection, for SQL that Drizzle cannot express. */
export interface Database {
  query: Transaction;
  sqlite: BetterSqlite3.Database;
  /** Runs a write in one immediate transaction, rolled back if it throws. `act` must not be async. */
  write<Result>(act: (tx: Transaction) => Result extends Promise<unknown> ? never : Result): Result;
  /**
   * Like `write`, in a transaction shared with the other writes of this turn of the event loop: one wait for the disk for
   * all.
   */
  writeSoon<Result>(
    act: (tx: Transaction) => Result extends Promise<unknown> ? never : Result,
  ): Promise<Result>;
  /** Calls `listener` after each write is on disk, before it is acknowledged. */
  afterWrites(listener: () => void): void;
  /** Reports slow statements and transactions. */
  slow: SlowLog;
  close(): void;
}

/**
 * Opens a database file (or `:memory:`, or the bytes of one) and migrates it to the newest version. If it holds data, a copy
 * goes to `backupFolder` first. Production and tests use the same function.
 * @throws StartRefusal if SQLite is too old, the file is from a newer version or another program, or a restore of it was
 * interrupted
 */
export function openDatabase(source: string | Buffer, backupFolder?: string): Database {
  if (typeof source === 'string' && source !== ':memory:') refuseUnfinishedRestore(source);
  const sqlite = new BetterSqlite3(source, { timeout: 5000 });
  if (typeof source === 'string' && source !== ':memory:') keepPrivate(source);
  try {
    if (typeof source === 'string' && existsSync(replicationFolderOf(source))) leaveCheckpoints(sqlite);
    return prepare(sqlite, backupFolder);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

// In pages of 4 kB: 400 MB. Litestream checkpoints after 1,000 pages, so this is reached only if it has stopped.
const CHECKPOINT_WITHOUT_LITESTREAM = 100_000;

// Litestream 0.3 bundles an SQLite that may miss a reset of the log if its checkpoint closely follows another process's
// (sqlite.org/wal.html#walresetbug). So only Litestream checkpoints while it replicates.
function leaveCheckpoints(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_WITHOUT_LITESTREAM}`);
}

function prepare(sqlite: BetterSqlite3.Database, backupFolder: string | undefined): Database {
  refuseOldSqlite(sqlite);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL'); // acknowledged writes survive a power cut
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON'); // otherwise REPLACE would delete rows without firing the triggers that refuse it
  const slow = timeStatements(sqlite);
  const query = queryOver(sqlite);
  const pending = countPendingMigrations(sqlite);
  if (pending > 0) {
    if (backupFolder !== undefined && hasData(sqlite)) backUpBeforeMigration(sqlite, backupFolder);
    migrate(query, { migrationsFolder: MIGRATIONS });
  }
  const listeners: (() => void)[] = [];
  const onCommit = () => {
    for (const listener of listeners) listener();
  };
  const group = new GroupCommit(sqlite, slow, onCommit);
  const inTransaction = sqlite.transaction((act: (tx: Transaction) => unknown) => act(query));
  return {
    query,
    sqlite,
    write: <Result>(act: (tx: Transaction) => Result) => {
      const result = slow.timed('a transaction', () => inTransaction.immediate(act)) as Result;
      if (!sqlite.inTransaction) onCommit();
      return result;
    },
    afterWrites: (listener) => void listeners.push(listener),
    writeSoon: <Result>(act: (tx: Transaction) => Result) => group.write(() => act(query)),
    slow,
    close: () => sqlite.close(),
  };
}

/** Drizzle over an open connection. */
export function queryOver(sqlite: BetterSqlite3.Database): Transaction {
  return drizzle(sqlite, { schema, casing: 'snake_case' });
}

/** Version of the SQLite library in use, e.g. `3.54.1`. */
export function sqliteVersion(sqlite: BetterSqlite3.Database): string {
  return sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown';
}

function refuseOldSqlite(sqlite: BetterSqlite3.Database): void {
  const version = sqliteVersion(sqlite);
  const parts = version.split('.').map(Number);
  const place = OLDEST_SQLITE.findIndex((part, i) => part !== parts[i]);
  if (place >= 0 && (parts[place] ?? 0) < (OLDEST_SQLITE[place] ?? 0)) {
    throw new StartRefusal(
      `SQLite ${version} can lose acknowledged writes; ${OLDEST_SQLITE.join('.')} or newer is needed`,
    );
  }
}

function hasTable(sqlite: BetterSqlite3.Database, name: string): boolean {
  return (
    sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
  );
}

/** Whether opening this database would migrate it. @throws StartRefusal like `openDatabase` */
export function isOlder(sqlite: BetterSqlite3.Database): boolean {
  return countPendingMigrations(sqlite) > 0;
}

function countPendingMigrations(sqlite: BetterSqlite3.Database): number {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS });
  if (!hasTable(sqlite, '__drizzle_migrations')) {
    const other = sqlite
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .get();
    if (other !== undefined)
      throw new StartRefusal(`the file is another program's database: it has a table ${other}`);
    return known.length;
  }
  const last =
    sqlite.prepare<[], number>('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() ?? 0;
  if (last > (known.at(-1)?.folderMillis ?? 0)) {
    throw new StartRefusal('the data was written by a newer version of this program; install that version');
  }
  return known.filter((migration) => migration.folderMillis > last).length;
}

function hasData(sqlite: BetterSqlite3.Database): boolean {
  return hasTable(sqlite, 'commune') && sqlite.prepare('SELECT 1 FROM commune LIMIT 1').get() !== undefined;
}

// Rename only the complete file: an interrupted copy must not look like a backup.
function backUpBeforeMigration(sqlite: BetterSqlite3.Database, folder: string): void {
  makeFolder(folder);
  const unfinished = join(folder, 'before-migration.part');
  rmSync(unfinished, { force: true });
  sqlite.prepare('VACUUM INTO ?').run(unfinished);
  keepPrivate(unfinished);
  const { rows } = checkCopy(tallyOf(sqlite), unfinished);
  const takenAt = new Date().toISOString();
  const file = join(folder, `before-migration-${takenAt.replaceAll(/[:.]/g, '-')}.sqlite`);
  moveInPlace(unfinished, file);
  writeNote(file, { takenAt, test: null, sha256: sha256Of(file), entries: rows['entry'] ?? null });
}
