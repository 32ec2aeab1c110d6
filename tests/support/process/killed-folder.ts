import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { type DataFolder, dataFolderAt } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { addCommune } from '../../../server/features/units/communes/add-commune.ts';
import { BEGINNING, TEST_COMMUNES } from '../record/entries.ts';
import { temporaryFolder } from './data-folders.ts';

/**
 * A folder as a killed process leaves it: its last writes, a commune with this id, are in the log only. The files are copied
 * while the database is open, because closing it would write them back.
 */
export function killedFolder(from: DataFolder, communeId: string): DataFolder {
  const folder = dataFolderAt(`${temporaryFolder().path}/data`);
  mkdirSync(folder.path);
  const database = openDatabase(from.databaseFile);
  database.sqlite.pragma('wal_autocheckpoint = 0');
  const [commune] = TEST_COMMUNES;
  if (commune === undefined) throw new Error('the tests have communes');
  const source = { actor: null, address: null, at: BEGINNING };
  database.write((tx) => addCommune(tx, { ...commune, id: communeId, name: 'Tân Bình' }, source));
  for (const suffix of ['', '-wal', '-shm'])
    copyFileSync(from.databaseFile + suffix, folder.databaseFile + suffix);
  if (existsSync(from.secretFile)) copyFileSync(from.secretFile, folder.secretFile);
  database.close();
  return folder;
}

/** Ids of the communes in a database file with its log. */
export function communesIn(file: string): string[] {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    return sqlite.prepare<[], string>('SELECT id FROM commune ORDER BY id').pluck().all();
  } finally {
    sqlite.close();
  }
}
