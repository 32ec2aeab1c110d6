import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DataFolder } from '../../../../server/database/data-folder.ts';
import { inspectDatabase } from '../../../../server/database/integrity.ts';
import { type Database, openDatabase } from '../../../../server/database/open.ts';
import { adoptRecord } from '../../../../server/features/trust/audit/adopt-record.ts';
import { listAuditAfter } from '../../../../server/features/trust/audit/repository.ts';
import { verifyAudit } from '../../../../server/features/trust/audit/verify-audit.ts';
import { OLDER_TABLES, olderFolder } from '../../../support/process/data-folders.ts';
import { SET } from '../../../support/record/entries.ts';

const AT = '2024-07-01T00:00:00.000Z';

function countOlder(sqlite: BetterSqlite3.Database): number[] {
  return OLDER_TABLES.map(
    (table) => sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
  );
}

function open({ databaseFile, backupFolder }: DataFolder): Database {
  const database = openDatabase(databaseFile, backupFolder);
  onTestFinished(() => database.close());
  return database;
}

/** Files in the backup folder, without the note that each has. */
function backupsIn({ backupFolder }: DataFolder): string[] {
  const names = existsSync(backupFolder) ? readdirSync(backupFolder) : [];
  const backups = names.filter((name) => !name.endsWith('.json'));
  expect(names.filter((name) => name.endsWith('.json'))).toEqual(backups.map((name) => `${name}.json`));
  return backups;
}

describe('data of an older version', () => {
  test('is copied first, and then migrated', () => {
    const folder = olderFolder(true);
    const before = new BetterSqlite3(folder.databaseFile, { readonly: true });
    const rows = countOlder(before);
    before.close();
    expect(countOlder(open(folder).sqlite)).toEqual(rows);
    const [backup = '', ...others] = backupsIn(folder);
    expect(others).toEqual([]);
    expect(backup).toMatch(/^before-migration-[\dTZ-]+\.sqlite$/);
    const copy = new BetterSqlite3(join(folder.backupFolder, backup), { readonly: true });
    expect(countOlder(copy)).toEqual(rows);
    const newer = "SELECT count(*) FROM sqlite_schema WHERE name IN ('account', 'audit')";
    expect(copy.prepare(newer).pluck().get()).toBe(0);
    copy.close();
  });

  test('is copied again after an interrupted copy', () => {
    const folder = olderFolder(true);
    mkdirSync(folder.backupFolder);
    writeFileSync(join(folder.backupFolder, 'before-migration.part'), 'broken off');
    open(folder);
    const [backup = '', ...others] = backupsIn(folder);
    expect(others).toEqual([]);
    expect(inspectDatabase(join(folder.backupFolder, backup)).fault).toBeUndefined();
  });

  test('is not copied if there is none', () => {
    const folder = olderFolder(false);
    open(folder);
    expect(backupsIn(folder)).toEqual([]);
  });

  test('is not copied again after the migration', () => {
    const folder = olderFolder(true);
    open(folder);
    open(folder);
    expect(backupsIn(folder)).toHaveLength(1);
  });
});

describe('a record older than the audit', () => {
  test('gets its chain at the start: a link for every commune and row, in the order of recording', async () => {
    const database = open(olderFolder(true));
    adoptRecord(database, AT);
    const counted = countOlder(database.sqlite);
    const links = counted.reduce((sum, rows) => sum + rows);
    expect(await verifyAudit(database.query)).toMatchObject({ records: links, broken: null });
    const ids = database.sqlite.prepare<[], string>('SELECT id FROM entry ORDER BY seq').pluck().all();
    const adopted = listAuditAfter(database.query, { act: 'record-entry' }, 0, 10_000);
    expect(adopted.map(({ subject }) => subject)).toEqual(ids);
    expect(adopted[0]).toMatchObject({ at: AT, actor: null, reason: 'adopted', origin: 'sample', set: SET });
  });

  test('is adopted once: a row without a link found later stays a fault', async () => {
    const database = open(olderFolder(true));
    adoptRecord(database, AT);
    const { records } = await verifyAudit(database.query);
    database.sqlite.exec(`INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value,
        origin, recorded_at, author)
      SELECT 'slipped in', commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author
        FROM entry LIMIT 1`);
    adoptRecord(database, AT);
    const { records: after, broken } = await verifyAudit(database.query);
    expect(after).toBe(records);
    expect(broken).toMatchObject({ fault: 'subject-unrecorded', subject: 'slipped in' });
  });
});
