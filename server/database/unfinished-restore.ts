import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { StartRefusal } from '../start-refusal.ts';
import { makeFolder } from './make-folder.ts';
import { moveInPlace, syncToDisk } from './sync-to-disk.ts';

// Exists while a restore replaces the database; holds where the previous one goes, null if there is none.
const Journal = z.object({ aside: z.string().nullable() });

// A database without its log lacks the latest writes, and a log beside another database destroys that.
const BESIDE = ['-wal', '-shm'];

function journalOf(databaseFile: string): string {
  return `${databaseFile}.restore.json`;
}

/**
 * Moves a database with its log to `aside`, and `copy` in its place; returns whether there was a database. Until
 * `finishReplacing`, `undoUnfinishedRestore` reverts it, also after a kill or a power cut in between, and nothing else opens the
 * database.
 */
export function replaceDatabase(databaseFile: string, copy: string, aside: string): boolean {
  const hadDatabase = existsSync(databaseFile);
  const journal = journalOf(databaseFile);
  writeFileSync(`${journal}.part`, JSON.stringify({ aside: hadDatabase ? aside : null }), { mode: 0o600 });
  moveInPlace(`${journal}.part`, journal);
  makeFolder(dirname(aside));
  // Also a log whose database is gone: beside the new one it would be read as a part of it.
  for (const suffix of [...BESIDE, '']) {
    if (!existsSync(databaseFile + suffix)) continue;
    syncToDisk(databaseFile + suffix);
    renameSync(databaseFile + suffix, aside + suffix);
  }
  syncToDisk(dirname(aside));
  moveInPlace(copy, databaseFile);
  return hadDatabase;
}

/** Makes the replacement final. */
export function finishReplacing(databaseFile: string): void {
  rmSync(journalOf(databaseFile), { force: true });
  syncToDisk(dirname(databaseFile));
}

/** Puts the previous database back if a restore was interrupted; returns whether there was one. Can be repeated. */
export function undoUnfinishedRestore(databaseFile: string): boolean {
  const journal = journalOf(databaseFile);
  if (!existsSync(journal)) return false;
  const { aside } = Journal.parse(JSON.parse(readFileSync(journal, 'utf8')));
  // The main file is moved last and comes back first: its absence shows that `databaseFile` is the previous one.
  if (aside === null || existsSync(aside)) {
    for (const suffix of BESIDE) rmSync(databaseFile + suffix, { force: true });
    if (aside === null) rmSync(databaseFile, { force: true });
    else renameSync(aside, databaseFile);
  }
  for (const suffix of aside === null ? [] : BESIDE) {
    if (existsSync(aside + suffix)) renameSync(aside + suffix, databaseFile + suffix);
  }
  syncToDisk(dirname(databaseFile));
  finishReplacing(databaseFile);
  return true;
}

/** @throws StartRefusal if a restore was interrupted: the database may be without its log */
export function refuseUnfinishedRestore(databaseFile: string): void {
  if (existsSync(journalOf(databaseFile)))
    throw new StartRefusal(
      `a restore of ${databaseFile} was interrupted; start the server or run npm run restore -- …: both put the previous database back first`,
    );
}
