import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataFolder, type DataFolder } from '../../../database/data-folder.ts';
import { type Contents, inspectDatabase } from '../../../database/integrity.ts';
import { keepPrivate, openDatabase } from '../../../database/open.ts';
import { syncToDisk } from '../../../database/sync-to-disk.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { backupName } from './backup-files.ts';

/** Row counts of the restored database, and the path of the previous one. */
interface Restored {
  aside: string | undefined;
  contents: Contents;
}

/**
 * Replaces the database with a backup. The previous database is moved aside, never deleted.
 * @throws StartRefusal if the backup is damaged, or a server has claimed the folder; then nothing has changed
 */
export function putInPlace(file: string, folder: DataFolder): Restored {
  const inspected = inspectDatabase(file);
  if (inspected.fault !== undefined)
    throw new StartRefusal(`${file} is damaged, not a usable backup: ${inspected.fault}`);
  const release = claimDataFolder(folder);
  try {
    const copy = `${folder.databaseFile}.restoring`;
    try {
      copyFileSync(file, copy);
      keepPrivate(copy);
      syncToDisk(copy);
    } catch (error) {
      rmSync(copy, { force: true });
      throw error;
    }
    const aside = setAside(folder);
    // Litestream's notes are about the previous database: it must start again.
    rmSync(folder.replicationFolder, { recursive: true, force: true });
    renameSync(copy, folder.databaseFile);
    syncToDisk(folder.path);
    openDatabase(folder.databaseFile, folder.backupFolder).close();
    const restored = inspectDatabase(folder.databaseFile);
    if (restored.fault !== undefined)
      throw new StartRefusal(`the restored database is damaged: ${restored.fault}`);
    return { aside, contents: restored.contents };
  } finally {
    release();
  }
}

// The write-ahead log and its index belong to the database by name, so they move with it.
function setAside({ databaseFile, asideFolder }: DataFolder): string | undefined {
  if (!existsSync(databaseFile)) return undefined;
  mkdirSync(asideFolder, { recursive: true, mode: 0o700 });
  const aside = join(asideFolder, backupName('before-restore', new Date()));
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(databaseFile + suffix)) renameSync(databaseFile + suffix, aside + suffix);
  }
  return aside;
}
