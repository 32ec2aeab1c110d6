import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { messageOf, StartRefusal } from '../start-refusal.ts';
import { moveInPlace, syncToDisk } from './sync-to-disk.ts';

/** Where things lie in a data folder. */
export interface DataFolder {
  path: string;
  databaseFile: string;
  /** Where backups go. */
  backupFolder: string;
  /** Says that no backup came of the last attempt, and why. */
  backupFailureFile: string;
  /** Where a restore puts the database before it: always on the same disk, so that it is only renamed. */
  asideFolder: string;
  /** What Litestream keeps beside the database while it replicates it; made by Litestream alone. */
  replicationFolder: string;
  /** Files that were sent and that nothing uses yet. */
  uploadFolder: string;
  /** Signs cookies, encrypts authenticator secrets; apart from the database, so that a copy of that opens nothing. */
  secretFile: string;
}

/** The places in the data folder `path`, whether it exists or not; backups may go elsewhere. */
export function dataFolderAt(path: string, backupFolder?: string): DataFolder {
  const whole = resolve(path);
  return {
    path: whole,
    databaseFile: join(whole, 'ntm-tracker.sqlite'),
    backupFolder: resolve(backupFolder ?? join(whole, 'backups')),
    backupFailureFile: join(whole, 'backup-failed.json'),
    asideFolder: join(whole, 'backups'),
    replicationFolder: replicationFolderOf(join(whole, 'ntm-tracker.sqlite')),
    uploadFolder: join(whole, 'uploads'),
    secretFile: join(whole, 'ntm-tracker.secret'),
  };
}

/** Where Litestream keeps what it needs beside a database. */
export function replicationFolderOf(databaseFile: string): string {
  return join(dirname(databaseFile), `.${basename(databaseFile)}-litestream`);
}

/** Makes the folder when it is not there. @throws StartRefusal when it cannot be written. */
export function makeDataFolder(folder: DataFolder): void {
  try {
    makeFolder(folder.path);
    accessSync(folder.path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefusal(`the data folder ${folder.path} cannot be written: ${messageOf(error)}`);
  }
}

/** Makes a folder with all above it. Not by mkdir's own recursion: where a file system refuses with ENOENT, as /proc does, Node 24's never ends. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
  syncToDisk(dirname(path));
}

/**
 * Claims the folder for this process, making it when needed, until the returned function is called or the process ends
 * in whatever way: the claim is a lock of the operating system on a file beside the database, so none is left behind.
 * @throws StartRefusal when the folder cannot be written, or another process has it.
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

/** The secret of this installation, made at the first start; for its owner's eyes only. */
export function readSecret({ secretFile }: DataFolder): string {
  if (!existsSync(secretFile)) {
    // Under its name only once it is on the disk: what it encrypts would else outlive it when the power is cut.
    const coming = `${secretFile}.part`;
    rmSync(coming, { force: true });
    writeFileSync(coming, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    moveInPlace(coming, secretFile);
  }
  const secret = readFileSync(secretFile, 'utf8').trim();
  if (secret.length < 32)
    throw new StartRefusal(`${secretFile} holds no secret; restore it, or delete it for a new one`);
  return secret;
}

// A claim that nothing refers to would be collected, and the lock with it.
const claims = new Set<BetterSqlite3.Database>();
