import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changeTwoFactorPolicy } from '#shared/contract/people/accounts.ts';
import { listAudit } from '#shared/contract/trust/audit.ts';
import { listBackups, startBackup } from '#shared/contract/trust/backups.ts';
import { readHealth, readSystem } from '#shared/contract/trust/service.ts';
import { openDatabase } from '../../../../server/database/open.ts';
import { DEMO_ACCOUNTS } from '../../../../server/features/people/accounts/demo-accounts.ts';
import type { BackupOptions } from '../../../../server/features/trust/backups/backups.ts';
import type { JobEnd } from '../../../../server/features/trust/backups/job-messages.ts';
import {
  removeReplicationState,
  writeReplicationState,
} from '../../../../server/features/trust/backups/replication-state.ts';
import { version } from '../../../../server/version.ts';
import type { TestAccount } from '../../../support/accounts/sessions.ts';
import { problemIn, serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { putBackup } from '../../../support/process/backups.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

const WELL = { database: 'ok', record: 'ok', disk: 'ok', backup: 'ok', replication: 'off' };

const FIGURES = {
  url: '/internal-metrics',
  headers: { host: '127.0.0.1:3000' },
  remoteAddress: '127.0.0.1',
};

/** Options of daily backups into a folder of this test. */
function daily(folder = temporaryFolder().path): BackupOptions {
  const test = { at: '2024-06-30T02:00:00.000Z', fault: null, detail: null, entries: 0, seconds: 0 };
  return {
    databaseFile: '',
    folder,
    time: '02:00',
    keep: 30,
    runJob: async () => ({ is: 'done', bytes: 0, test }),
  };
}

describe('the health of the service', () => {
  test('is ok with a backup younger than 26 hours', async () => {
    const backups = daily();
    putBackup(backups.folder, 'scheduled', '2024-06-29T00:30:00.000Z');
    const { as, setNow } = await serviceOn(freshDatabase(), { backups });
    const { call } = as(null);
    expect(await call(readHealth, {})).toEqual({ status: 'ok', checks: WELL });
    setNow('2024-06-30T02:31:00.000Z');
    expect(await call(readHealth, {})).toEqual({ status: 'degraded', checks: { ...WELL, backup: 'old' } });
  });

  test('is degraded without a backup, or if the last one does not restore', async () => {
    const backups = daily();
    const { as } = await serviceOn(freshDatabase(), { backups });
    const { call } = as(null);
    expect((await call(readHealth, {})).checks.backup).toBe('none');
    putBackup(backups.folder, 'scheduled', '2024-06-29T19:00:00.000Z');
    putBackup(backups.folder, 'manual', '2024-06-30T01:00:00.000Z', 'damaged');
    expect(await call(readHealth, {})).toEqual({ status: 'degraded', checks: { ...WELL, backup: 'failed' } });
  });

  test('is degraded if a backup failed', async () => {
    const backups: BackupOptions = {
      ...daily(),
      runJob: async () => ({ is: 'failed', detail: 'no space left on device' }),
    };
    putBackup(backups.folder, 'scheduled', '2024-06-29T19:00:00.000Z');
    const { as } = await serviceOn(freshDatabase(), { backups });
    await as('quantri').call(startBackup, {});
    await expect.poll(async () => (await as(null).call(readHealth, {})).checks.backup).toBe('failed');
    expect((await as('quantri').call(listBackups, {})).failed?.detail).toBe('no space left on device');
    expect((await as(null).send('/api/health')).payload).not.toContain('space');
  });

  test('audits one act if a backup is requested twice', async () => {
    const { promise, resolve } = Promise.withResolvers<JobEnd>();
    const { as } = await serviceOn(freshDatabase(), { backups: { ...daily(), runJob: () => promise } });
    const { call } = as('quantri');
    const first = await call(startBackup, {});
    expect((await call(startBackup, {})).running).toEqual(first.running);
    const { records } = await call(listAudit, { query: {} });
    expect(records.filter(({ act }) => act === 'make-backup')).toHaveLength(1);
    resolve({ is: 'failed', detail: 'the test is over' });
  });

  test('is degraded if the backup folder is missing or not a folder, and the list of backups still works', async () => {
    const { path } = temporaryFolder();
    const backups = daily(join(path, 'disk', 'backups'));
    const { as } = await serviceOn(freshDatabase(), { backups });
    const without = { status: 'degraded', checks: { ...WELL, backup: 'no-folder' } };
    expect(await as(null).call(readHealth, {})).toEqual(without);
    writeFileSync(join(path, 'disk'), 'no folder');
    expect(await as(null).call(readHealth, {})).toEqual(without);
    expect((await as('quantri').call(listBackups, {})).backups).toEqual([]);
    expect((await as('quantri').call(readSystem, {})).checks.backup).toBe('no-folder');
  });

  test('counts backups without a readable note as not tested', async () => {
    const backups = daily();
    const noted = putBackup(backups.folder, 'scheduled', '2024-06-29T00:30:00.000Z', 'damaged');
    rmSync(`${noted}.json`);
    mkdirSync(`${noted}.json`); // EISDIR; EACCES would not occur if the tests run as root
    writeFileSync(`${putBackup(backups.folder, 'manual', '2024-06-28T00:30:00.000Z')}.json`, '{"takenAt":');
    const { as } = await serviceOn(freshDatabase(), { backups });
    expect(await as(null).call(readHealth, {})).toEqual({ status: 'ok', checks: WELL });
    const { backups: listed } = await as('quantri').call(listBackups, {});
    expect(listed.map(({ test: outcome }) => outcome)).toEqual([null, null]);
  });

  test.each(['lost', 'unreadable'] as const)(
    'is degraded if the last acknowledged record is %s',
    async (is) => {
      const noted = { seq: 9, hash: 'a'.repeat(64), at: '2024-06-30T00:00:00.000Z' };
      const recordCheck = is === 'lost' ? { is, noted, found: undefined } : { is, detail: 'EACCES' };
      const { as } = await serviceOn(freshDatabase(), { recordCheck });
      const health = await as(null).call(readHealth, {});
      expect([health.status, health.checks.record]).toEqual(['degraded', is]);
      expect((await as('quantri').call(readSystem, {})).checks.record).toBe(is);
    },
  );

  test('is degraded if the disk has no space for a backup and its test', async () => {
    const service = await serviceOn(freshDatabase(), {
      diskSpaceAt: () => ({ freeBytes: 400e6, totalBytes: 1e9 }),
    });
    expect(await service.as(null).call(readHealth, {})).toEqual({
      status: 'degraded',
      checks: { database: 'ok', record: 'ok', disk: 'low', backup: 'off', replication: 'off' },
    });
    const { disk } = await service.as('quantri').call(readSystem, {});
    expect(disk).toMatchObject({ freeBytes: 400e6, totalBytes: 1e9 });
    expect(disk.neededBytes).toBeGreaterThan(500e6);
  });

  test('is degraded if the replicas have lacked something for more than five minutes', async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    const database = openDatabase(folder.databaseFile);
    onTestFinished(database.close);
    const { as } = await serviceOn(database);
    const replication = async () => (await as(null).call(readHealth, {})).checks.replication;
    const age = async () =>
      /^ntm_replication_age_seconds (.*)$/m.exec((await as(null).send(FIGURES)).payload)?.[1];
    expect([await replication(), await age()]).toEqual(['off', undefined]);
    const noted = (progressAt: string) =>
      writeReplicationState(folder.databaseFile, { since: '2024-06-29T00:00:00.000Z', progressAt });
    noted('2024-06-30T01:55:00.000Z');
    expect([await replication(), await age()]).toEqual(['ok', '300']);
    noted('2024-06-30T01:54:59.000Z');
    expect([await replication(), await age()]).toEqual(['failed', '301']);
    expect((await as(null).call(readHealth, {})).status).toBe('degraded');
    noted('');
    expect([await replication(), await age()]).toEqual(['failed', '+Inf']);
    removeReplicationState(folder.databaseFile);
    expect(await replication()).toBe('off');
  });

  test('includes the version for administrators, and for nobody else', async () => {
    const { as } = await serviceOn(freshDatabase());
    const versionFor = async (who: TestAccount | null) => (await as(who).call(readHealth, {})).version;
    expect(await versionFor('quantri')).toBe(version);
    for (const { username, role } of DEMO_ACCOUNTS.filter((account) => account.role !== 'admin'))
      expect(await versionFor(username), role).toBeUndefined();
    expect(await versionFor(null)).toBeUndefined();
    expect((await as(null).send(readHealth.path)).payload).not.toContain('version');
  });

  test('includes no version for an administrator who must set up the second factor first', async () => {
    const { call } = (await serviceOn(freshDatabase())).as('quantri');
    await call(changeTwoFactorPolicy, { body: { roles: ['admin'] } });
    expect((await call(readHealth, {})).version).toBeUndefined();
  });

  test('is 503 if the database does not answer', async () => {
    const { as, database } = await serviceOn(freshDatabase());
    database.sqlite.exec('ALTER TABLE audit RENAME TO gone');
    const response = await as(null).send('/api/health');
    expect(response.statusCode).toBe(503);
    expect(problemIn(response).type).toBe('/problems/database-unavailable');
  });

  test('does not change the record', async () => {
    const { as, database } = await serviceOn(freshDatabase());
    const changes = () => database.sqlite.prepare('SELECT total_changes()').pluck().get();
    const before = changes();
    await as(null).call(readHealth, {});
    expect(changes()).toBe(before);
    expect(database.sqlite.inTransaction).toBe(false);
  });
});
