import { writeFileSync } from 'node:fs';
import { type DataFolder, readSecret } from '../../server/database/data-folder.ts';
import { openDatabase } from '../../server/database/open.ts';
import { buildAuth } from '../../server/features/people/accounts/auth.ts';
import { addDemoAccounts } from '../../server/features/people/accounts/demo-accounts.ts';
import { storeNationalSets } from '../../server/features/sets/criteria-sets/national-sets.ts';
import { loadSample } from '../../server/sample/load-sample.ts';

let made: Promise<Buffer> | undefined;

/** Copies the database of `npm run demo` into an empty data folder; it is built once per process. */
export async function putDemoData(folder: DataFolder): Promise<void> {
  const secret = readSecret(folder, true);
  made ??= makeDemoData(secret);
  writeFileSync(folder.databaseFile, await made);
}

async function makeDemoData(secret: string): Promise<Buffer> {
  const database = openDatabase(':memory:');
  const now = new Date().toISOString();
  storeNationalSets(database, now);
  loadSample(database);
  await addDemoAccounts(database, buildAuth(database, { secret }), now);
  const bytes = database.sqlite.serialize();
  database.close();
  return bytes;
}
