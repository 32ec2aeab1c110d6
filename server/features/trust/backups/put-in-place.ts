import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataFolder, type DataFolder } from '../../../database/data-folder.ts';
import { type Contents, inspectDatabase } from '../../../database/integrity.ts';
import { keepPrivate, openDatabase } from '../../../database/open.ts';
import { syncToDisk } from '../../../database/sync-to-disk.ts';
import { StartRefusal } from '../../../start-refusal.ts';
import { backupName } from './backup-files.ts';

/** What is there now, and where what was there before is kept. */
interface Restored {
  aside: string | undefined;
  contents: Contents;
}

/**
 * Puts a backup in place of the database, which is set aside, never deleted.
 * @throws StartRefusal when the file is no whole backup, or a server has the folder; then nothing has changed.
 */
export function putInPlace(file: string, folder: DataFolder): Restored {
  const inspected = inspectDatabase(file);
  if (inspected.fault !== undefined) throw new StartRefusal(`${file} is no whole backup: ${inspected.fault}`);
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
    // What Litestream notes of the database before says nothing of this one: it begins anew.
    rmSync(folder.replicationFolder, { recursive: true, force: true });
    renameSync(copy, folder.databaseFile);
    syncToDisk(folder.path);
    openDatabase(folder.databaseFile, folder.backupFolder).close();
    const restored = inspectDatabase(folder.databaseFile);
    if (restored.fault !== undefined)
      throw new StartRefusal(`the restored database is not whole: ${restored.fault}`);
    return { aside, contents: restored.contents };
  } finally {
    release();
  }
}

// The write-ahead log and its index belong to the database by name: they move with it.
function setAside({ databaseFile, asideFolder }: DataFolder): string | undefined {
  if (!existsSync(databaseFile)) return undefined;
  mkdirSync(asideFolder, { recursive: true, mode: 0o700 });
  const aside = join(asideFolder, backupName('before-restore', new Date()));
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(databaseFile + suffix)) renameSync(databaseFile + suffix, aside + suffix);
  }
  return aside;
}
