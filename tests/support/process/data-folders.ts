import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type DataFolder, dataFolderAt } from '../../../server/database/data-folder.ts';
import { drizzle, migrate } from '../../../server/database/drizzle.ts';
import { ROOT } from '../../project/root.ts';
import { freshDatabase } from '../database.ts';

/** An empty data folder for one test; it is deleted after the test. */
export function temporaryFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'ntm-tracker-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return dataFolderAt(path);
}

/** Tables of the version without accounts and audit. */
export const OLDER_TABLES = ['criteria_set', 'commune', 'recognition', 'entry', 'metric_figure'] as const;

/** A data folder of the version without accounts and audit, with the sample district or without data. */
export function olderFolder(withData: boolean): DataFolder {
  const folder = temporaryFolder();
  writeOlderDatabase(folder, withData ? freshDatabase('sample').sqlite : undefined);
  return folder;
}

/** Writes a database of the version without accounts and audit, with the rows of a current database. */
export function writeOlderDatabase(folder: DataFolder, from: BetterSqlite3.Database | undefined): void {
  const older = new BetterSqlite3(folder.databaseFile);
  migrate(drizzle(older), { migrationsFolder: migrationsUntil(join(folder.path, 'migrations'), '0001') });
  older.close();
  if (from === undefined) return;
  from.prepare('ATTACH ? AS older').run(folder.databaseFile);
  for (const table of OLDER_TABLES) {
    // The current table may have newer columns.
    const columns = from
      .prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'older')")
      .pluck()
      .all(table)
      .join(', ');
    from.exec(`INSERT INTO older.${table} (${columns}) SELECT ${columns} FROM main.${table}`);
  }
  from.exec('DETACH older');
}

// A copy of the migrations up to this one.
function migrationsUntil(copy: string, last: string): string {
  cpSync(join(ROOT, 'migrations'), copy, { recursive: true });
  const journalFile = join(copy, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] };
  const entries = journal.entries.filter(({ tag }) => tag.slice(0, 4) <= last);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
  return copy;
}
