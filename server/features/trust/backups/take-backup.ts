import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeFolder } from '../../../database/data-folder.ts';
import { keepPrivate } from '../../../database/open.ts';
import { openSnapshot } from '../../../database/open-snapshot.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { type ContentFingerprint, contentFingerprint } from './content-fingerprint.ts';

// Pages of 4 kB per step: other processes can write between steps, and the disk is not overloaded.
const PAGES_AT_A_TIME = 1000;
const PAUSE_MILLISECONDS = 20;

/** File name suffix of an unfinished copy; such files are never listed. */
export const UNFINISHED = '.part';

/**
 * Copies the database with SQLite's online backup while others write, and returns the fingerprint of its contents. The
 * source's read transaction is one snapshot, so SQLite need not restart the copy when somebody writes between two steps. The
 * file gets its name once it is complete and on disk.
 * @throws StartRefusal if the file exists already
 */
export async function takeBackup(databaseFile: string, file: string, at: Date): Promise<ContentFingerprint> {
  if (existsSync(file)) throw new StartRefusal(`${file} exists already; choose another file`);
  makeFolder(dirname(file));
  const unfinished = `${file}${UNFINISHED}`;
  const snapshot = openSnapshot(databaseFile);
  try {
    await snapshot.sqlite.backup(unfinished, {
      progress: ({ remainingPages, totalPages }) => {
        if (remainingPages < totalPages) sleep(PAUSE_MILLISECONDS);
        return PAGES_AT_A_TIME;
      },
    });
    keepPrivate(unfinished);
    leaveWal(unfinished);
    const fingerprint = contentFingerprint(snapshot, at);
    moveInPlace(unfinished, file);
    return fingerprint;
  } finally {
    snapshot.close();
    rmSync(unfinished, { force: true });
  }
}

// Blocking is fine here: the process has nothing else to do.
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

// Leaves WAL mode, so that reading the copy creates no other files next to it.
function leaveWal(file: string): void {
  const copy = new BetterSqlite3(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
