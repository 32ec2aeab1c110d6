import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, readConfig } from '../config.ts';
import { copyDatabase } from '../database/copy-database.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { type Database, isOlder, openDatabase } from '../database/open.ts';
import { openSnapshot } from '../database/open-snapshot.ts';
import { verifyAudit } from '../features/trust/audit/verify-audit.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run audit:verify [-- FILE]: verifies the whole audit chain against the record. Prints the first broken link and exits
// with 1 if it is broken. Also while the server runs, and for a backup: reads only, so that a backup keeps its bytes and its
// checksum.
await runCommand(async () => {
  const file = process.argv[2] ?? dataFolderAt(readConfig(environment()).DATA_DIR).databaseFile;
  if (!existsSync(file)) throw new StartRefusal(`there is no file ${file}`);
  const snapshot = openSnapshot(file);
  try {
    if (isOlder(snapshot.sqlite)) await verifyMigratedCopy(snapshot);
    else await verify(snapshot);
  } finally {
    snapshot.close();
  }
});

async function verifyMigratedCopy({ sqlite }: Database): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-verify-'));
  try {
    const copy = join(place, 'copy.sqlite');
    await copyDatabase(sqlite, copy);
    const database = openDatabase(copy);
    await verify(database).finally(() => database.close());
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function verify({ query }: Database): Promise<void> {
  const { records, lastHash, broken } = await verifyAudit(query);
  if (broken === null) {
    process.stdout.write(`the chain holds: ${records} records, the last one ${lastHash}\n`);
    return;
  }
  const about = Object.entries(broken).filter(([, value]) => value !== null);
  throw new StartRefusal(
    `the chain is broken after ${records} records: ${about.map(([key, value]) => `${key} ${value}`).join(', ')}`,
  );
}
