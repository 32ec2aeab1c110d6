import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type DataFolder, dataFolderAt } from '../../../server/database/data-folder.ts';
import { drizzle, migrate } from '../../../server/database/drizzle.ts';
import { ROOT } from '../../project/root.ts';
import { freshDatabase } from '../database.ts';

/** A data folder of this test alone, empty; gone when the test is over. */
export function temporaryFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'ntm-tracker-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return dataFolderAt(path);
}

/** What the record consisted of before there were accounts and an audit. */
export const OLDER_TABLES = ['criteria_set', 'commune', 'recognition', 'entry', 'metric_figure'] as const;

/** A data folder as the version without accounts and audit left it: with the sample district, or without data. */
export function olderFolder(withData: boolean): DataFolder {
  const folder = temporaryFolder();
  writeOlderDatabase(folder, withData ? freshDatabase('sample').sqlite : undefined);
  return folder;
}

/** Writes a database as the version without accounts and audit left it, with what a database of today has of its tables. */
export function writeOlderDatabase(folder: DataFolder, from: BetterSqlite3.Database | undefined): void {
  const older = new BetterSqlite3(folder.databaseFile);
  migrate(drizzle(older), { migrationsFolder: migrationsUntil(join(folder.path, 'migrations'), '0001') });
  older.close();
  if (from === undefined) return;
  from.prepare('ATTACH ? AS older').run(folder.databaseFile);
  for (const table of OLDER_TABLES) {
    // Today's table may have columns that came later.
    const columns = from
      .prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'older')")
      .pluck()
      .all(table)
      .join(', ');
    from.exec(`INSERT INTO older.${table} (${columns}) SELECT ${columns} FROM main.${table}`);
  }
  from.exec('DETACH older');
}

// A copy of the migrations whose journal ends with this one.
function migrationsUntil(copy: string, last: string): string {
  cpSync(join(ROOT, 'migrations'), copy, { recursive: true });
  const journalFile = join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] };
  const entries = journal.entries.filter(({ tag }) => tag.slice(0, 4) <= last);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
  return copy;
}
