import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyDatabase } from '../../../database/copy-database.ts';
import { makeFolder } from '../../../database/make-folder.ts';
import { openSnapshot } from '../../../database/open-snapshot.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { type ContentFingerprint, contentFingerprint } from './content-fingerprint.ts';

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
    await copyDatabase(snapshot.sqlite, unfinished);
    const fingerprint = contentFingerprint(snapshot, at);
    moveInPlace(unfinished, file);
    return fingerprint;
  } finally {
    snapshot.close();
    rmSync(unfinished, { force: true });
  }
}
