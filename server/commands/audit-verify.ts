import { existsSync } from 'node:fs';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { verifyAudit } from '../features/trust/audit/verify-audit.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run audit:verify [-- FILE]: verifies the whole audit chain against the record. Prints the first broken link and exits
// with 1 if it is broken. Also while the server runs, and for a backup.
await runCommand(async () => {
  const file = process.argv[2] ?? dataFolderAt(readConfig(environment()).DATA_DIR).databaseFile;
  if (!existsSync(file)) throw new StartRefusal(`there is no file ${file}`);
  const database = openDatabase(file);
  try {
    const { records, lastHash, broken } = await verifyAudit(database.query);
    if (broken === null) {
      process.stdout.write(`the chain holds: ${records} records, the last one ${lastHash}\n`);
      return;
    }
    const about = Object.entries(broken).filter(([, value]) => value !== null);
    throw new StartRefusal(
      `the chain is broken after ${records} records: ${about.map(([key, value]) => `${key} ${value}`).join(', ')}`,
    );
  } finally {
    database.close();
  }
});
