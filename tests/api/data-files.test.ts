import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { claimDataFolder, dataFolderAt } from '../../server/database/data-folder.ts';
import { openDatabase, sqliteVersion } from '../../server/database/open.ts';
import { storeNationalSets } from '../../server/features/criteria-sets/national-sets.ts';
import { loadSample } from '../../server/sample/load-sample.ts';
import { StartRefusal } from '../../server/start-refusal.ts';
import { countRows } from '../support/database.ts';
import { BEGINNING } from '../support/entries.ts';

function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'ntm-tracker-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return dataFolderAt(path);
}

// A file with data that the last migration has yet to come to.
function olderFile(withData: boolean) {
  const folder = temporaryFolder();
  const database = openDatabase(folder.databaseFile);
  if (withData) {
    storeNationalSets(database, BEGINNING);
    loadSample(database);
  }
  const { sqlite } = database;
  const triggers = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const trigger of triggers) sqlite.exec(`DROP TRIGGER ${trigger}`);
  sqlite.exec(
    'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)',
  );
  const rows = countRows(database);
  database.close();
  return { ...folder, rows };
}

describe('opening the data', () => {
  test('makes what is safe: WAL, an acknowledged write on disk, foreign keys', () => {
    const folder = temporaryFolder();
    const { sqlite, close } = openDatabase(folder.databaseFile, folder.backupFolder);
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    expect(sqliteVersion(sqlite)).toMatch(/^3\.\d+\.\d+/);
    close();
    expect(existsSync(folder.backupFolder)).toBe(false);
  });

  test('refuses data that a newer version of the program wrote, and leaves it as it is', () => {
    const folder = temporaryFolder();
    const { sqlite, close } = openDatabase(folder.databaseFile);
    sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
    close();
    const open = () => openDatabase(folder.databaseFile, folder.backupFolder);
    expect(open).toThrow(StartRefusal);
    expect(open).toThrow('newer version');
    expect(existsSync(folder.backupFolder)).toBe(false);
  });

  test('of an older version copies the data first, and then brings it up to date', () => {
    const { databaseFile, backupFolder, rows } = olderFile(true);
    const database = openDatabase(databaseFile, backupFolder);
    expect(countRows(database)).toEqual(rows);
    expect(() => database.sqlite.exec('DELETE FROM entry')).toThrow('append-only');
    database.close();
    const [backup = '', ...others] = readdirSync(backupFolder);
    expect(others).toEqual([]);
    expect(backup).toMatch(/^before-migration-[\dTZ-]+\.sqlite$/);
    const copy = new BetterSqlite3(join(backupFolder, backup), { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(rows.entry);
    expect(copy.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").pluck().get()).toBe(0);
    copy.close();
  });

  test('of an older version without data copies nothing', () => {
    const { databaseFile, backupFolder } = olderFile(false);
    openDatabase(databaseFile, backupFolder).close();
    expect(existsSync(backupFolder)).toBe(false);
  });

  test('that is up to date copies nothing and loses nothing', () => {
    const { databaseFile, backupFolder, rows } = olderFile(true);
    openDatabase(databaseFile).close();
    const database = openDatabase(databaseFile, backupFolder);
    expect(countRows(database)).toEqual(rows);
    database.close();
    expect(existsSync(backupFolder)).toBe(false);
  });

  test('refuses a file that is no database', () => {
    const folder = temporaryFolder();
    writeFileSync(folder.databaseFile, 'không phải cơ sở dữ liệu'.repeat(100));
    expect(() => openDatabase(folder.databaseFile)).toThrow(/not a database/);
  });
});

const DATA_FOLDER = fileURLToPath(new URL('../../server/database/data-folder.ts', import.meta.url));

function claimScript(path: string, then: string): string[] {
  const script = `import { claimDataFolder, dataFolderAt } from ${JSON.stringify(DATA_FOLDER)};
    try { globalThis.release = claimDataFolder(dataFolderAt(${JSON.stringify(path)})); console.log('claimed'); ${then} }
    catch (error) { console.log(error.name + ': ' + error.message); }`;
  return ['--input-type=module', '--eval', script];
}

describe('a data folder', () => {
  test('is claimed once, and again when it is free', () => {
    const folder = temporaryFolder();
    const release = claimDataFolder(folder);
    expect(() => claimDataFolder(folder)).toThrow(StartRefusal);
    expect(() => claimDataFolder(folder)).toThrow('another process is using the data folder');
    release();
    claimDataFolder(folder)();
  });

  test('is made when it is not there', () => {
    const folder = dataFolderAt(join(temporaryFolder().path, 'a', 'b'));
    claimDataFolder(folder)();
    expect(existsSync(folder.path)).toBe(true);
  });

  test('that cannot be made or written is refused', () => {
    const { path } = temporaryFolder();
    writeFileSync(join(path, 'file'), '');
    expect(() => claimDataFolder(dataFolderAt(join(path, 'file', 'data')))).toThrow(/cannot be written/);
  });

  test('is refused to another process, and free to it when this one is done', () => {
    const folder = temporaryFolder();
    const claimElsewhere = () =>
      spawnSync(process.execPath, claimScript(folder.path, 'process.exit()'), { encoding: 'utf8' }).stdout;
    const release = claimDataFolder(folder);
    expect(claimElsewhere()).toMatch(/^StartRefusal: another process is using the data folder/);
    release();
    expect(claimElsewhere()).toBe('claimed\n');
  });

  test('is free again when its process is killed', async () => {
    const folder = temporaryFolder();
    const holder = spawn(process.execPath, claimScript(folder.path, 'setInterval(() => {}, 1000);'));
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(() => claimDataFolder(folder)).toThrow('another process');
    const isGone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await isGone;
    claimDataFolder(folder)();
  });
});
