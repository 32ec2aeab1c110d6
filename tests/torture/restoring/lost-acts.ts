import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { FileChecks } from '../check-file.ts';
import type { Ledger } from '../ledger.ts';

/** Number of acknowledged acts that a database file with its log does not have; all of them if it is faulty. */
export function lostFrom(databaseFile: string, ledger: Ledger): number {
  const acts = ledger.acknowledged();
  const file = new FileChecks(databaseFile);
  try {
    return file.faults().length > 0 ? acts.length : acts.filter((act) => file.links(act) === 0).length;
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
  } catch (error) {
    // Not even the tables are in the file yet.
    if (error instanceof Error && /no such table/.test(error.message)) return ledger.acknowledged().length;
    throw error;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(alone + suffix, { force: true });
  }
}

export function hasFileNextTo(databaseFile: string): boolean {
  return ['-wal', '-shm', '.restoring', '.restore.json'].some((suffix) => existsSync(databaseFile + suffix));
}
