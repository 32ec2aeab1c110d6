import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { describeContents, inspectDatabase } from '../database/integrity.ts';
import { backUp } from '../features/trust/backups/back-up.ts';
import { backupName } from '../features/trust/backups/backup-files.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

// npm run backup [-- FILE]: copies the live database while the server runs and writes, then restores the copy in a separate
// folder and compares it, like scheduled backups.
await runCommand(async () => {
  const { DATA_DIR, BACKUP_DIR } = readConfig(environment());
  const folder = dataFolderAt(DATA_DIR, BACKUP_DIR);
  if (!existsSync(folder.databaseFile)) throw new StartRefusal(`there is no database in ${folder.path}`);
  const file = resolve(process.argv[2] ?? join(folder.backupFolder, backupName('manual', new Date())));
  const { test } = await backUp(folder.databaseFile, file);
  if (test.fault !== null)
    throw new StartRefusal(`${file} was written, but the restore test failed: ${test.fault}: ${test.detail}`);
  const inspected = inspectDatabase(file);
  if (inspected.fault !== undefined) throw new StartRefusal(`${file} is damaged: ${inspected.fault}`);
  process.stdout.write(
    `${file}\nrestored in a separate folder and checked: ${describeContents(inspected.contents)}\n`,
  );
});
