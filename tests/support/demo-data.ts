import { writeFileSync } from 'node:fs';
import type { DataFolder } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/open.ts';
import { buildAuth } from '../../server/features/people/accounts/auth.ts';
import { addDemoAccounts } from '../../server/features/people/accounts/demo-accounts.ts';
import { storeNationalSets } from '../../server/features/sets/criteria-sets/national-sets.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { TEST_SECRET } from './accounts/sessions.ts';

let made: Promise<Buffer> | undefined;

/** Copies the database of `npm run demo` into an empty data folder, with the secret of the tests; it is built once per process. */
export async function putDemoData({ databaseFile, secretFile }: DataFolder): Promise<void> {
  writeFileSync(secretFile, TEST_SECRET);
  made ??= makeDemoData();
  writeFileSync(databaseFile, await made);
}

async function makeDemoData(): Promise<Buffer> {
  const database = openDatabase(':memory:');
  const now = new Date().toISOString();
  storeNationalSets(database, now);
  loadSample(database);
  await addDemoAccounts(database, buildAuth(database, { secret: TEST_SECRET }), now);
  const bytes = database.sqlite.serialize();
  database.close();
  return bytes;
}
