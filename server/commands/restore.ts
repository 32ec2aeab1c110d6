import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment, readConfig } from '../config.ts';
import { claimDataFolder, type DataFolder, dataFolderAt } from '../database/data-folder.ts';
import { describeContents, inspectDatabase } from '../database/integrity.ts';
import { openDatabase } from '../database/open.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run restore -- FILE: the backup in place of the database, which is set aside, never deleted.
await runCommand(() => {
  const given = process.argv[2];
  if (given === undefined) throw new StartRefusal('say which backup: npm run restore -- FILE');
  const file = resolve(given);
  const inspected = inspectDatabase(file);
  if (inspected.fault !== undefined) throw new StartRefusal(`${file} is no whole backup: ${inspected.fault}`);
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  const release = claimDataFolder(folder);
  try {
    const copy = `${folder.databaseFile}.restoring`;
    copyFileSync(file, copy);
    syncFile(copy);
    const aside = setAside(folder);
    renameSync(copy, folder.databaseFile);
    syncFile(folder.path);
    openDatabase(folder.databaseFile, folder.backupFolder).close();
    const restored = inspectDatabase(folder.databaseFile);
    if (restored.fault !== undefined)
      throw new StartRefusal(`the restored database is not whole: ${restored.fault}`);
    if (aside) process.stdout.write(`the database before is kept as ${aside}\n`);
    process.stdout.write(`restored and checked: ${describeContents(restored.contents)}\n`);
  } finally {
    release();
  }
});

// The write-ahead log and its index belong to the database by name: they move with it.
function setAside({ databaseFile, backupFolder }: DataFolder): string | undefined {
  if (!existsSync(databaseFile)) return undefined;
  mkdirSync(backupFolder, { recursive: true });
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const aside = join(backupFolder, `before-restore-${moment}.sqlite`);
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(databaseFile + suffix)) renameSync(databaseFile + suffix, aside + suffix);
  }
  return aside;
}

function syncFile(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
