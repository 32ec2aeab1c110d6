import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { readNote, writeNote } from '../../../../server/database/backup-note.ts';
import type { DataFolder } from '../../../../server/database/data-folder.ts';
import { openDatabase } from '../../../../server/database/open.ts';
import { replaceDatabase, undoUnfinishedRestore } from '../../../../server/database/unfinished-restore.ts';
import { checkLastRecord } from '../../../../server/features/trust/audit/last-record.ts';
import { backUp } from '../../../../server/features/trust/backups/back-up.ts';
import { listStoredBackups } from '../../../../server/features/trust/backups/backup-files.ts';
import { putInPlace } from '../../../../server/features/trust/backups/put-in-place.ts';
import { tamper } from '../../../support/files/tampering.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { olderFolder, temporaryFolder } from '../../../support/process/data-folders.ts';
import { communesIn, killedFolder } from '../../../support/process/killed-folder.ts';

// Whole databases are copied and checked, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const disk = vi.hoisted(() => ({
  renamesLeft: Number.POSITIVE_INFINITY,
  afterRename: (_to: string): void => undefined,
}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (disk.renamesLeft <= 0) throw new Error('killed here');
    disk.renamesLeft -= 1;
    fs.renameSync(from, to);
    disk.afterRename(String(to));
  };
  return { ...fs, renameSync };
});

/** Runs `act` until it has renamed so many files, as if it was killed then. */
function interruptAfter(renames: number, act: () => void): void {
  disk.renamesLeft = renames;
  try {
    expect(act).toThrow('killed here');
  } finally {
    disk.renamesLeft = Number.POSITIVE_INFINITY;
  }
}

const NEW_COMMUNE = '06904';

function filledFolder(): DataFolder {
  const folder = temporaryFolder();
  fillFolder(folder);
  return folder;
}

/** A folder whose process was killed, and an earlier backup of it. */
async function killedWithBackup() {
  const from = filledFolder();
  const backup = join(from.backupFolder, 'ntm-tracker-2024-06-30T02-00-00-000Z.sqlite');
  await backUp(from.databaseFile, backup);
  return { folder: killedFolder(from, NEW_COMMUNE), backup };
}

/** Names and bytes of everything in a folder but the lock; equal if nothing changed. */
function filesOf({ path }: DataFolder): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(path, name)).isFile() && !name.includes('.lock'));
  return Object.fromEntries(
    // SQLite's index of the log is rebuilt at every opening.
    files
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [name, readFileSync(join(path, name), 'latin1')]),
  );
}

function change(file: string, sql: string): void {
  const sqlite = new BetterSqlite3(file);
  tamper({ sqlite } as Parameters<typeof tamper>[0], sql);
  sqlite.close();
}

describe('a restore over the database of a killed process', () => {
  test('leaves no log or index of it next to the restored database', async () => {
    const { folder, backup } = await killedWithBackup();
    expect(statSync(`${folder.databaseFile}-wal`).size).toBeGreaterThan(0);
    await putInPlace(backup, folder);
    expect(['-wal', '-shm'].map((suffix) => existsSync(folder.databaseFile + suffix))).toEqual([
      false,
      false,
    ]);
    expect(communesIn(folder.databaseFile)).not.toContain(NEW_COMMUNE);
  });

  test('keeps its log with it: going back to it loses nothing', async () => {
    const { folder, backup } = await killedWithBackup();
    const { aside = '' } = await putInPlace(backup, folder);
    const restored = await putInPlace(aside, folder);
    expect(restored).toMatchObject({ checksum: 'not-noted', chain: 'chain-holds' });
    expect(communesIn(folder.databaseFile)).toContain(NEW_COMMUNE);
    const database = openDatabase(folder.databaseFile);
    expect(checkLastRecord(folder.lastRecordFile, database)).toEqual({ is: 'ok' });
    database.close();
  });

  test('takes any file with the log next to it', async () => {
    const { folder } = await killedWithBackup();
    const target = temporaryFolder();
    await putInPlace(folder.databaseFile, target);
    expect(communesIn(target.databaseFile)).toContain(NEW_COMMUNE);
  });

  test('lists it with the size and the entries of its log', async () => {
    const { folder, backup } = await killedWithBackup();
    const { aside = '' } = await putInPlace(backup, folder);
    const bytes = statSync(aside).size + statSync(`${aside}-wal`).size;
    const listed = () => listStoredBackups(folder.asideFolder);
    expect(listed()).toEqual([expect.objectContaining({ name: basename(aside), bytes, entries: 0 })]);
    rmSync(`${aside}.json`); // as an older version left it
    expect(listed()).toEqual([expect.objectContaining({ bytes, entries: 0, test: null })]);
  });

  test('moves a log without a database away: it would be read as a part of the restored one', async () => {
    const { folder, backup } = await killedWithBackup();
    rmSync(folder.databaseFile);
    expect((await putInPlace(backup, folder)).aside).toBeUndefined();
    expect(existsSync(`${folder.databaseFile}-wal`)).toBe(false);
    expect(readdirSync(folder.asideFolder).some((name) => name.endsWith('.sqlite-wal'))).toBe(true);
  });
});

describe('a restore refuses, and changes nothing,', () => {
  test.each([
    [
      'broken references',
      /refer to rows that do not exist/,
      "INSERT INTO account_commune (account_id, commune_id) VALUES ('quangan', '00000')",
    ],
    [
      'a changed row under an intact chain',
      /audit chain is broken .*subject-changed/,
      "UPDATE criteria_set SET document = replace(document, '95', '96')",
    ],
    [
      'a changed audit record',
      /audit chain is broken .*record-changed/,
      "UPDATE audit SET actor = 'nguoi-khac' WHERE seq = 3",
    ],
  ] as const)('%s, with and without a checksum', async (_, words, sql) => {
    const { folder, backup } = await killedWithBackup();
    change(backup, sql);
    const before = filesOf(folder);
    await expect(putInPlace(backup, folder)).rejects.toThrow(/its SHA-256 differs .*nothing was changed/);
    const { sha256: _sha256, ...older } = readNote(backup) ?? { takenAt: '', test: null };
    writeNote(backup, older);
    await expect(putInPlace(backup, folder)).rejects.toThrow(words);
    expect(filesOf(folder)).toEqual(before);
  });

  test('a database that is no longer what was verified once it is in its place', async () => {
    const { folder, backup } = await killedWithBackup();
    const before = filesOf(folder);
    disk.afterRename = (to) => {
      if (to !== folder.databaseFile) return;
      disk.afterRename = () => undefined;
      change(to, 'DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)');
    };
    await expect(putInPlace(backup, folder)).rejects.toThrow(
      /the restored database is damaged: audit; the previous one is back in place/,
    );
    expect(filesOf(folder)).toEqual(before);
  });

  test('a backup to which another program has left a log', async () => {
    const { folder, backup } = await killedWithBackup();
    writeFileSync(`${backup}-wal`, 'x');
    await expect(putInPlace(backup, folder)).rejects.toThrow(/another program has written to the backup/);
  });
});

describe('a restore', () => {
  test('of an unchanged backup compares its checksum', async () => {
    const { folder, backup } = await killedWithBackup();
    expect(await putInPlace(backup, folder)).toMatchObject({ checksum: 'matches', chain: 'chain-holds' });
  });

  test('of a version without an audit migrates it, keeps a copy, and says that there was no chain', async () => {
    const older = olderFolder(true);
    const target = temporaryFolder();
    expect(await putInPlace(older.databaseFile, target)).toMatchObject({ chain: 'no-chain' });
    const [copy] = listStoredBackups(target.backupFolder);
    expect(copy).toMatchObject({ kind: 'before-migration', entries: expect.any(Number) });
    expect(readNote(copy?.file ?? '')?.sha256).toMatch(/^[\da-f]{64}$/);
  });

  // The journal, the log, its index, the database, the copy.
  test.each([1, 2, 3, 4, 5])('killed after %i renames is undone, log and all', async (renames) => {
    const { folder, backup } = await killedWithBackup();
    const before = filesOf(folder);
    const copy = `${folder.databaseFile}.restoring`;
    writeFileSync(copy, readFileSync(backup));
    const aside = join(folder.asideFolder, 'before-restore-2024-07-01T00-00-00-000Z.sqlite');
    interruptAfter(renames, () => {
      replaceDatabase(folder.databaseFile, copy, aside);
      throw new Error('killed here');
    });
    expect(() => openDatabase(folder.databaseFile)).toThrow(/a restore .* was interrupted/);
    expect(undoUnfinishedRestore(folder.databaseFile)).toBe(true);
    rmSync(copy, { force: true });
    expect(filesOf(folder)).toEqual(before);
    expect(communesIn(folder.databaseFile)).toContain(NEW_COMMUNE);
    expect(undoUnfinishedRestore(folder.databaseFile)).toBe(false);
  });
});
