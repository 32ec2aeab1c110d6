import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { SqliteError } from 'better-sqlite3';
import { FileChecks } from '../check-file.ts';
import type { Ledger } from '../ledger.ts';

/** Number of acknowledged acts that a database file with its log does not have; all of them if it cannot be read. */
export function lostFrom(databaseFile: string, ledger: Ledger): number {
  const acts = ledger.acknowledged();
  const file = new FileChecks(databaseFile);
  try {
    return file.faults().length > 0 ? acts.length : acts.filter((act) => file.links(act) === 0).length;
  } catch (error) {
    if (error instanceof SqliteError) return acts.length; // damaged, or without tables
    throw error;
  } finally {
    file.close();
  }
}

/** Number of acknowledged acts that only the log has: a copy of the file alone loses them. */
export function lostWithoutLog(databaseFile: string, ledger: Ledger): number {
  const alone = `${databaseFile}.alone`;
  copyFileSync(databaseFile, alone);
  try {
    return lostFrom(alone, ledger);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(alone + suffix, { force: true });
  }
}

export function hasFileNextTo(databaseFile: string): boolean {
  return ['-wal', '-shm', '.restoring', '.restore.json'].some((suffix) => existsSync(databaseFile + suffix));
}
