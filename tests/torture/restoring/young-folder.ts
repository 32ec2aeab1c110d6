import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DataFolder } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { storeNationalSets } from '../../../server/features/sets/criteria-sets/national-sets.ts';
import { addCommune } from '../../../server/features/units/communes/add-commune.ts';
import { insertTestAccounts, TEST_SECRET } from '../../support/accounts/sessions.ts';
import { BEGINNING, TEST_COMMUNES } from '../../support/record/entries.ts';

const BESIDE = ['-wal', '-shm'];

/**
 * Fills a folder as a killed first start leaves it: nothing of the record is in the file, everything in the log. The files are
 * copied while the database is open, because closing it would write the log back.
 */
export function prepareYoungFolder({ databaseFile, secretFile }: DataFolder): void {
  writeFileSync(secretFile, TEST_SECRET);
  const template = `${databaseFile}.template`;
  const database = openDatabase(template);
  database.sqlite.pragma('wal_autocheckpoint = 0');
  storeNationalSets(database, BEGINNING);
  database.write((tx) => {
    for (const commune of TEST_COMMUNES)
      addCommune(tx, commune, { actor: null, address: null, at: BEGINNING });
    insertTestAccounts(tx);
  });
  for (const suffix of ['', ...BESIDE]) copyFileSync(template + suffix, databaseFile + suffix);
  database.close();
  for (const suffix of ['', ...BESIDE]) rmSync(template + suffix, { force: true });
}
