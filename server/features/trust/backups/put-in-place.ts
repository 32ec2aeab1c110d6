import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteError } from 'better-sqlite3';
import { writeNote } from '../../../database/backup-note.ts';
import { copyDatabase } from '../../../database/copy-database.ts';
import { claimDataFolder, type DataFolder } from '../../../database/data-folder.ts';
import { type Contents, inspectDatabase } from '../../../database/integrity.ts';
import { openDatabase } from '../../../database/open.ts';
import { openSnapshot } from '../../../database/open-snapshot.ts';
import { differenceOfTallies, type Tally, tallyIn } from '../../../database/tally.ts';
import {
  finishReplacing,
  replaceDatabase,
  undoUnfinishedRestore,
} from '../../../database/unfinished-restore.ts';
import { messageOf, StartRefusal } from '../../../start-refusal.ts';
import { findLastRecord, writeLastRecord } from '../audit/last-record.ts';
import { backupName, countEntries } from './backup-files.ts';
import { verifyChecksum } from './restoring/verify-checksum.ts';
import { verifyCopy } from './restoring/verify-copy.ts';

/** Result of a restore. */
interface Restored {
  /** Path of the previous database; undefined if there was none. */
  aside: string | undefined;
  contents: Contents;
  checksum: 'matches' | 'not-noted';
  chain: 'chain-holds' | 'no-chain';
}

/**
 * Replaces the database with a copy of `file` and of its log. Everything is verified before anything is moved. The previous
 * database is moved aside with its log, never deleted.
 * @throws StartRefusal if the file is not as it was recorded, or a server has claimed the folder; then nothing has changed
 */
export async function putInPlace(file: string, folder: DataFolder): Promise<Restored> {
  const release = claimDataFolder(folder);
  const copy = `${folder.databaseFile}.restoring`;
  try {
    undoUnfinishedRestore(folder.databaseFile);
    removeDatabase(copy);
    const checksum = verifyChecksum(file);
    const tally = await copyWithLog(file, copy);
    const chain = await verifyCopy(copy, tally, file);
    openDatabase(copy, folder.backupFolder).close(); // migrates it
    const { aside, contents } = replace(folder, copy);
    return { aside, contents, checksum, chain };
  } finally {
    removeDatabase(copy);
    release();
  }
}

async function copyWithLog(file: string, copy: string): Promise<Tally> {
  try {
    const source = openSnapshot(file);
    try {
      return await copyDatabase(source.sqlite, copy);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    const isDamage = error instanceof SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);
    const words = isDamage ? 'is damaged, not a usable backup' : 'cannot be copied';
    throw new StartRefusal(`${file} ${words}: ${messageOf(error)}`);
  }
}

function replace(folder: DataFolder, copy: string): Pick<Restored, 'aside' | 'contents'> {
  const { databaseFile } = folder;
  const expected = tallyIn(copy);
  const entries = existsSync(databaseFile) ? countEntries(databaseFile) : null;
  const now = new Date();
  const aside = join(folder.asideFolder, backupName('before-restore', now));
  const hadDatabase = replaceDatabase(databaseFile, copy, aside);
  const restored = inspectDatabase(databaseFile);
  const fault = restored.fault ?? differenceOfTallies(expected, tallyIn(databaseFile));
  if (restored.fault !== undefined || fault !== undefined) {
    undoUnfinishedRestore(databaseFile);
    throw new StartRefusal(`the restored database is damaged: ${fault}; the previous one is back in place`);
  }
  // Litestream's notes are about the previous database: it must start again. So is the note of the last record.
  rmSync(folder.replicationFolder, { recursive: true, force: true });
  rmSync(folder.lastRecordFile, { force: true });
  finishReplacing(databaseFile);
  if (hadDatabase) writeNote(aside, { takenAt: now.toISOString(), test: null, entries });
  noteLastRecord(folder);
  return { aside: hadDatabase ? aside : undefined, contents: restored.contents };
}

// Opening and closing it also leaves no file next to it.
function noteLastRecord({ databaseFile, lastRecordFile }: DataFolder): void {
  const database = openDatabase(databaseFile);
  try {
    const last = findLastRecord(database);
    if (last !== undefined) writeLastRecord(lastRecordFile, last);
  } finally {
    database.close();
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}
