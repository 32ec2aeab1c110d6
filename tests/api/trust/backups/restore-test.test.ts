import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { BackupNote } from '../../../../server/database/backup-note.ts';
import { backUp } from '../../../../server/features/trust/backups/back-up.ts';
import { listStoredBackups } from '../../../../server/features/trust/backups/backup-files.ts';
import { takeBackup } from '../../../../server/features/trust/backups/take-backup.ts';
import { testRestore } from '../../../../server/features/trust/backups/test-restore.ts';
import { tamper } from '../../../support/files/tampering.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

// Whole databases are copied and checked, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const AT = new Date('2024-06-30T02:00:00.000Z');

/** A backup of a small record, with the fingerprint of the record when it was taken. */
async function backedUp() {
  const folder = temporaryFolder();
  fillFolder(folder);
  const file = join(folder.backupFolder, 'ntm-tracker-2024-06-30T02-00-00-000Z.sqlite');
  const fingerprint = await takeBackup(folder.databaseFile, file, AT);
  return { folder, file, fingerprint };
}

function change(file: string, sql: string): void {
  const sqlite = new BetterSqlite3(file);
  tamper({ sqlite } as Parameters<typeof tamper>[0], sql);
  sqlite.close();
}

describe('a backup', () => {
  test('is one private file, with a note that its restore test passed', async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    const file = join(folder.backupFolder, 'ntm-tracker-2024-06-30T02-00-00-000Z.sqlite');
    const { test: tested, bytes } = await backUp(folder.databaseFile, file);
    expect(tested).toMatchObject({ fault: null, detail: null, entries: 0 });
    expect(
      readdirSync(folder.backupFolder)
        .map((name) => join(folder.backupFolder, name))
        .toSorted(),
    ).toEqual([file, `${file}.json`]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(BackupNote.parse(JSON.parse(readFileSync(`${file}.json`, 'utf8'))).test).toEqual(tested);
    expect(listStoredBackups(folder.backupFolder)).toEqual([
      expect.objectContaining({ kind: 'manual', bytes, test: tested, file }),
    ]);
  });

  test('is a snapshot of one moment, even if others write between its steps', async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    const file = join(folder.backupFolder, 'copy.sqlite');
    const writer = new BetterSqlite3(folder.databaseFile);
    writer.pragma('journal_mode = WAL');
    // More than one step of the copy.
    writer.exec(`CREATE TABLE ballast (text); INSERT INTO ballast
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT zeroblob(4000) FROM n`);
    const write = writer.prepare("INSERT INTO ballast VALUES ('meanwhile')");
    const timer = setInterval(() => write.run(), 1);
    const fingerprint = await takeBackup(folder.databaseFile, file, AT);
    clearInterval(timer);
    const live = writer.prepare('SELECT count(*) FROM ballast').pluck().get();
    writer.close();
    expect(live).toBeGreaterThan(3000);
    expect(fingerprint.rows['ballast']).toBe(3000);
    expect(await testRestore(file, fingerprint, AT)).toMatchObject({ fault: null });
  });

  test('that fails leaves nothing that counts as a backup', async () => {
    const folder = temporaryFolder();
    const file = join(folder.backupFolder, 'ntm-tracker-2024-06-30T02-00-00-000Z.sqlite');
    await expect(takeBackup(folder.databaseFile, file, AT)).rejects.toThrow();
    expect(existsSync(folder.backupFolder) ? readdirSync(folder.backupFolder) : []).toEqual([]);
  });

  test('does not replace an existing file', async () => {
    const { folder, file } = await backedUp();
    await expect(takeBackup(folder.databaseFile, file, AT)).rejects.toThrow('exists already');
  });
});

describe('the restore test', () => {
  test('passes an intact backup, and leaves it and its folder unchanged', async () => {
    const { file, fingerprint } = await backedUp();
    const before = readFileSync(file);
    expect(await testRestore(file, fingerprint, AT)).toMatchObject({ fault: null, detail: null });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual([file.slice(dirname(file).length + 1)]);
  });

  test.each([
    ['bytes that were changed', 'damaged', scribble],
    ['data of a newer program', 'cannot-open', newer],
    ['broken references', 'references-broken', dangle],
    ['a changed record', 'chain-broken', rewrite],
    ['a row that is missing', 'other-rows', lose],
    ['a missing file', 'cannot-restore', vanish],
  ] as const)('finds %s', async (_, fault, spoil) => {
    const { file, fingerprint } = await backedUp();
    spoil(file);
    const found = await testRestore(file, fingerprint, AT);
    expect([found.fault, typeof found.detail]).toEqual([fault, 'string']);
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith('restore-test-'))).toEqual([]);
  });

  test('finds standings that differ from the live database', async () => {
    const { file, fingerprint } = await backedUp();
    const found = await testRestore(file, { ...fingerprint, standings: 'others' }, AT);
    expect(found.fault).toBe('other-standings');
  });
});

function scribble(file: string): void {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  const page = sqlite
    .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'criteria_set'")
    .pluck()
    .get();
  sqlite.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(2048, 0xa5), 0, 2048, ((page ?? 1) - 1) * 4096 + 1024);
  closeSync(descriptor);
}

function newer(file: string): void {
  change(file, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
}

function dangle(file: string): void {
  change(file, "INSERT INTO account_commune (account_id, commune_id) VALUES ('quangan', '00000')");
}

function rewrite(file: string): void {
  change(file, "UPDATE audit SET actor = 'nguoi-khac' WHERE seq = 3");
}

function lose(file: string): void {
  change(file, "DELETE FROM session WHERE user_id = 'lanhdao'");
}

function vanish(file: string): void {
  rmSync(file);
}
