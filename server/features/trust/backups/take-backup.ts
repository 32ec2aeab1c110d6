import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeFolder } from '../../../database/data-folder.ts';
import { keepPrivate } from '../../../database/open.ts';
import { openSnapshot } from '../../../database/open-snapshot.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { type ContentFingerprint, contentFingerprint } from './content-fingerprint.ts';

// Of 4 kB: the writes of others come in between, and the disk is not flooded.
const PAGES_AT_A_TIME = 1000;
const BREATH_MILLISECONDS = 20;

/** How a copy that is not finished ends; nothing lists it. */
export const UNFINISHED = '.part';

/**
 * Copies the database with SQLite's online backup while others go on writing, and says what it held then. The source's read
 * transaction makes that one state: SQLite need not begin anew when somebody writes between two steps. The file has its
 * name once it is whole and on the disk.
 * @throws StartRefusal when the file is there already.
 */
export async function takeBackup(databaseFile: string, file: string, at: Date): Promise<ContentFingerprint> {
  if (existsSync(file)) throw new StartRefusal(`${file} is there already; name another file`);
  makeFolder(dirname(file));
  const unfinished = `${file}${UNFINISHED}`;
  const snapshot = openSnapshot(databaseFile);
  try {
    await snapshot.sqlite.backup(unfinished, {
      progress: ({ remainingPages, totalPages }) => {
        if (remainingPages < totalPages) sleep(BREATH_MILLISECONDS);
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

// The process has nothing else to do.
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

// The copy is one file: out of WAL mode nothing is left beside it when it is looked at.
function leaveWal(file: string): void {
  const copy = new BetterSqlite3(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
