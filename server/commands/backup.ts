import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { environment, readConfig } from '../config.ts';
import { dataFolderAt } from '../database/data-folder.ts';
import { describeContents, inspectDatabase } from '../database/integrity.ts';
import { keepPrivate } from '../database/open.ts';
import { runCommand, StartRefusal } from '../start-refusal.ts';

const ALL_PAGES = 0x7fffffff;

// npm run backup [-- FILE]: a copy of the live database, while the server runs and writes; then the copy is checked.
await runCommand(async () => {
  const folder = dataFolderAt(readConfig(environment()).DATA_DIR);
  const moment = new Date().toISOString().replaceAll(/[:.]/g, '-');
  const file = resolve(process.argv[2] ?? join(folder.backupFolder, `ntm-tracker-${moment}.sqlite`));
  if (!existsSync(folder.databaseFile)) throw new StartRefusal(`there is no database in ${folder.path}`);
  if (existsSync(file)) throw new StartRefusal(`${file} is there already; name another file`);
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new BetterSqlite3(folder.databaseFile, { readonly: true, timeout: 5000 });
  try {
    // All pages in one step: one consistent state, and no starting over because somebody writes meanwhile.
    await sqlite.backup(file, { progress: () => ALL_PAGES });
    keepPrivate(file);
  } finally {
    sqlite.close();
  }
  leaveWal(file);
  const inspected = inspectDatabase(file);
  if (inspected.fault !== undefined) {
    rmSync(file, { force: true });
    throw new StartRefusal(`the copy is not whole and was removed: ${inspected.fault}`);
  }
  process.stdout.write(`${file}\nchecked: ${describeContents(inspected.contents)}\n`);
});

// The copy is one file: out of WAL mode nothing is left beside it when it is looked at.
function leaveWal(file: string): void {
  const copy = new BetterSqlite3(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
