import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimDataFolder, dataFolderAt, readSecret } from '../../../../server/database/data-folder.ts';
import { openDatabase, sqliteVersion } from '../../../../server/database/open.ts';
import { StartRefusal } from '../../../../server/start-refusal.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

describe('opening the data', () => {
  test('sets safe options: WAL, acknowledged writes on disk, foreign keys', () => {
    const folder = temporaryFolder();
    const { sqlite, close } = openDatabase(folder.databaseFile, folder.backupFolder);
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    expect(sqliteVersion(sqlite)).toMatch(/^3\.\d+\.\d+/);
    close();
    expect(existsSync(folder.backupFolder)).toBe(false);
  });

  test('refuses data of a newer version of the program, and leaves it unchanged', () => {
    const folder = temporaryFolder();
    const { sqlite, close } = openDatabase(folder.databaseFile);
    sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
    close();
    const open = () => openDatabase(folder.databaseFile, folder.backupFolder);
    expect(open).toThrow(StartRefusal);
    expect(open).toThrow('newer version');
    expect(existsSync(folder.backupFolder)).toBe(false);
  });

  test('refuses a file that is not a database', () => {
    const folder = temporaryFolder();
    writeFileSync(folder.databaseFile, 'không phải cơ sở dữ liệu'.repeat(100));
    expect(() => openDatabase(folder.databaseFile)).toThrow(/not a database/);
  });
});

const DATA_FOLDER = new URL('../../../../server/database/data-folder.ts', import.meta.url).href;

function claimScript(path: string, then: string): string[] {
  const script = `import { claimDataFolder, dataFolderAt } from ${JSON.stringify(DATA_FOLDER)};
    try { globalThis.release = claimDataFolder(dataFolderAt(${JSON.stringify(path)})); console.log('claimed'); ${then} }
    catch (error) { console.log(error.name + ': ' + error.message); }`;
  return ['--input-type=module', '--eval', script];
}

describe('a data folder', () => {
  test('can be claimed once, and again after release', () => {
    const folder = temporaryFolder();
    const release = claimDataFolder(folder);
    expect(() => claimDataFolder(folder)).toThrow(StartRefusal);
    expect(() => claimDataFolder(folder)).toThrow('another process is using the data folder');
    release();
    claimDataFolder(folder)();
  });

  test('is created if it is missing', () => {
    const folder = dataFolderAt(join(temporaryFolder().path, 'a', 'b'));
    claimDataFolder(folder)();
    expect(existsSync(folder.path)).toBe(true);
  });

  test('that cannot be created or written is refused', () => {
    const { path } = temporaryFolder();
    writeFileSync(join(path, 'file'), '');
    expect(() => claimDataFolder(dataFolderAt(join(path, 'file', 'data')))).toThrow(/cannot be written/);
  });

  test('is refused to another process until this one releases it', () => {
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

describe('the secret of an installation', () => {
  test('is created once, is complete before it gets its name, and stays', () => {
    const folder = temporaryFolder();
    writeFileSync(`${folder.secretFile}.part`, 'broken off'); // by a start that was killed
    const secret = readSecret(folder, true);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(readSecret(folder, false)).toBe(secret);
    expect(existsSync(`${folder.secretFile}.part`)).toBe(false);
  });

  test('is never made anew by itself: without it nothing starts that needs it', () => {
    const folder = temporaryFolder();
    expect(() => readSecret(folder, false)).toThrow(
      `${folder.secretFile} is missing, but there are accounts`,
    );
    expect(existsSync(folder.secretFile)).toBe(false);
  });
});
