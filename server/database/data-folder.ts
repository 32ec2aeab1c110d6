import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { messageOf, StartRefusal } from '../start-refusal.ts';
import { makeFolder } from './make-folder.ts';
import { moveInPlace } from './sync-to-disk.ts';

/** Paths in a data folder. */
export interface DataFolder {
  path: string;
  databaseFile: string;
  backupFolder: string;
  /** Exists if the last backup attempt failed; holds the reason. */
  backupFailureFile: string;
  /** Last audit record that was acknowledged, outside the database, so that its loss is noticed. */
  lastRecordFile: string;
  /** Folder to which a restore moves the replaced database. Always on the same disk, so that moving is a rename. */
  asideFolder: string;
  /** Litestream's own files during replication; created by Litestream only. */
  replicationFolder: string;
  /** Uploaded files that nothing uses yet. */
  uploadFolder: string;
  /**
   * Signs cookies, encrypts authenticator secrets. Kept outside the database, so that a copy of the database is useless
   * without it.
   */
  secretFile: string;
}

/** Paths in the data folder `path`, whether it exists or not. Backups may be in another folder. */
export function dataFolderAt(path: string, backupFolder?: string): DataFolder {
  const whole = resolve(path);
  return {
    path: whole,
    databaseFile: join(whole, 'ntm-tracker.sqlite'),
    backupFolder: resolve(backupFolder ?? join(whole, 'backups')),
    backupFailureFile: join(whole, 'backup-failed.json'),
    lastRecordFile: join(whole, 'ntm-tracker.last-record.json'),
    asideFolder: join(whole, 'backups'),
    replicationFolder: replicationFolderOf(join(whole, 'ntm-tracker.sqlite')),
    uploadFolder: join(whole, 'uploads'),
    secretFile: join(whole, 'ntm-tracker.secret'),
  };
}

/** Folder of Litestream's own files next to a database. */
export function replicationFolderOf(databaseFile: string): string {
  return join(dirname(databaseFile), `.${basename(databaseFile)}-litestream`);
}

/** Creates the folder if it is missing. @throws StartRefusal if it is not writable */
export function makeDataFolder(folder: DataFolder): void {
  try {
    makeFolder(folder.path);
    accessSync(folder.path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefusal(`the data folder ${folder.path} cannot be written: ${messageOf(error)}`);
  }
}

/**
 * Claims the folder for this process, creating it if needed, until the returned function is called or the process ends. The
 * claim is a lock of the operating system on a file next to the database, so no process leaves a stale claim behind.
 * @throws StartRefusal if the folder is not writable or another process has claimed it
 */
export function claimDataFolder(folder: DataFolder): () => void {
  makeDataFolder(folder);
  let lock: BetterSqlite3.Database | undefined;
  try {
    lock = new BetterSqlite3(join(folder.path, 'ntm-tracker.lock'), { timeout: 0 });
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StartRefusal(`another process is using the data folder ${folder.path}; stop it first`);
    }
    throw new StartRefusal(`the data folder ${folder.path} cannot be written: ${messageOf(error)}`);
  }
  const held = lock;
  claims.add(held);
  return () => {
    claims.delete(held);
    held.close();
  };
}

/**
 * Secret of this installation, created at the first start; readable by its owner only. `mayBeNew`: whether one may be created,
 * which ends all sessions and makes authenticators useless if there are accounts.
 * @throws StartRefusal if the file holds no secret, or is missing and may not be new
 */
export function readSecret({ secretFile }: DataFolder, mayBeNew: boolean): string {
  if (!existsSync(secretFile)) {
    if (!mayBeNew)
      throw new StartRefusal(
        `${secretFile} is missing, but there are accounts. Put the file back from its copy. Without a copy, start once with NEW_SECRET=yes: everyone has to sign in again, and people with an authenticator need npm run account:reset`,
      );
    // Rename only after writing to disk: otherwise a power cut could lose the secret but keep what it encrypted.
    const unfinished = `${secretFile}.part`;
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    moveInPlace(unfinished, secretFile);
  }
  const secret = readFileSync(secretFile, 'utf8').trim();
  if (secret.length < 32)
    throw new StartRefusal(`${secretFile} holds no secret; restore it, or delete it for a new one`);
  return secret;
}

// Keep this reference: garbage collection would release the OS lock.
const claims = new Set<BetterSqlite3.Database>();
