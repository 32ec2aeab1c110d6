import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DataFolder } from '../../../../server/database/data-folder.ts';
import { prepareFolder } from '../../../../server/features/trust/backups/backup-folder.ts';
import { notedBackups, putBackup } from '../../../support/process/backups.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';

// A whole day of timers runs in a test, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const HOUR = 3_600_000;

/** Sets the time; it advances only by `vi.advanceTimersByTimeAsync`. */
function itIs(moment: string): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date(moment) });
  onTestFinished(() => void vi.useRealTimers());
}

/** A folder with a database that is older than any backup of the test. */
function folderWithRecord(): DataFolder {
  const folder = temporaryFolder();
  writeFileSync(folder.databaseFile, '');
  return folder;
}

// Moments after the creation of the database file, which uses the machine's clock.
const year = new Date().getFullYear() + 1;
const day = (text: string) => `${year}-${text}`;

describe('a scheduled backup', () => {
  test('is taken every day at its time in Vietnam, whatever the server’s time zone', async () => {
    const folder = folderWithRecord();
    putBackup(folder.backupFolder, 'scheduled', day('06-29T19:00:05.000Z'));
    itIs(day('06-30T18:58:00.000Z')); // 01:58 in Vietnam
    const { backups, asked, finish } = notedBackups(folder);
    backups.start();
    expect(backups.overview().schedule).toEqual({
      time: '02:00',
      keep: 30,
      next: day('06-30T19:00:00.000Z'),
    });
    await vi.advanceTimersByTimeAsync(119_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.file).toMatch(/scheduled-\d{4}-06-30T19-00-0\d-\d{3}Z\.sqlite$/);
    await finish();
    expect(backups.overview().schedule?.next).toBe(day('07-01T19:00:00.000Z'));
    await vi.advanceTimersByTimeAsync(24 * HOUR);
    expect(asked).toHaveLength(2);
  });

  test('missed while the server was off is taken once, a minute after the start', async () => {
    const folder = folderWithRecord();
    putBackup(folder.backupFolder, 'scheduled', day('06-28T19:00:05.000Z'));
    itIs(day('06-30T03:00:00.000Z'));
    const { backups, asked, finish } = notedBackups(folder);
    backups.start();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked).toHaveLength(1);
    await finish();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['was taken when it was due', day('06-29T19:00:05.000Z'), day('06-30T03:00:00.000Z')],
    ['was not yet due since the record began', undefined, new Date(Date.now() + 1000).toISOString()],
  ])('is not taken at the start if it %s', async (_, last, now) => {
    const folder = folderWithRecord();
    if (last !== undefined) putBackup(folder.backupFolder, 'scheduled', last);
    itIs(now);
    // Due in twelve hours, and last due twelve hours ago, by the machine's clock or the test's.
    const time = new Date(Date.parse(now) + 19 * HOUR).toISOString().slice(11, 16);
    const { backups, asked } = notedBackups(folder, last === undefined ? { time } : {});
    backups.start();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(asked).toEqual([]);
  });

  test('is never taken if the schedule is off', async () => {
    itIs(day('06-30T03:00:00.000Z'));
    const { backups, asked } = notedBackups(folderWithRecord(), { time: null });
    backups.start();
    await vi.advanceTimersByTimeAsync(48 * HOUR);
    expect(asked).toEqual([]);
    expect(backups.overview().schedule).toBeNull();
  });

  test('deletes the oldest scheduled ones, and no others', async () => {
    const folder = folderWithRecord();
    const [oldest, second, third] = ['06-26', '06-27', '06-28'].map((on) =>
      putBackup(folder.backupFolder, 'scheduled', day(`${on}T19:00:00.000Z`)),
    );
    const byHand = putBackup(folder.backupFolder, 'manual', day('01-01T00:00:00.000Z'));
    itIs(day('06-29T19:00:00.000Z'));
    const { backups, finish } = notedBackups(folder, { keep: 2 });
    backups.begin('scheduled');
    await finish();
    expect(backups.list()).toHaveLength(3);
    const isThere = [oldest, `${oldest}.json`, second, third, byHand].map((file) => existsSync(file ?? ''));
    expect(isThere).toEqual([false, false, false, true, true]);
  });
});

test('a backup folder that cannot be created gives one clear log line at the start', () => {
  const folder = folderWithRecord();
  const lines: string[] = [];
  const { log } = Fastify({ logger: { stream: { write: (line: string) => lines.push(line) } } });
  prepareFolder(folder.backupFolder, log);
  expect(lines).toEqual([]);
  expect(existsSync(folder.backupFolder)).toBe(true);
  prepareFolder(join(folder.databaseFile, 'backups'), log);
  expect(lines).toEqual([expect.stringMatching(/ENOTDIR.*the backup folder cannot be used: NO BACKUPS/)]);
});

describe('backups', () => {
  test('are taken one at a time', async () => {
    const { backups, asked, finish } = notedBackups(folderWithRecord());
    const name = backups.begin('manual');
    expect(backups.begin('scheduled')).toBe(name);
    expect(asked).toHaveLength(1);
    expect(backups.overview().running?.name).toBe(name);
    await finish();
    expect(backups.overview().running).toBeNull();
    backups.begin('manual');
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['ENOSPC: no space left on device, write', 'disk-full'],
    ['database or disk is full', 'disk-full'],
    ["ENOENT: no such file or directory, mkdir '/proc/x'", 'no-folder'],
    ["EACCES: permission denied, mkdir '/mnt/x'", 'not-allowed'],
    ['unable to open database file', 'not-allowed'],
    ['exit code 137', 'other'],
  ])('that fail with “%s” are still known as failed after a restart', async (detail, reason) => {
    const folder = folderWithRecord();
    const failureFile = folder.backupFailureFile;
    const { backups, fail } = notedBackups(folder, { failureFile });
    backups.begin('scheduled');
    fail(detail);
    await vi.waitFor(() => expect(backups.isRunning).toBe(false));
    const restarted = notedBackups(folder, { failureFile });
    expect(restarted.backups.failed).toEqual({ at: backups.failed?.at, reason, detail });
    restarted.backups.begin('manual');
    await restarted.finish();
    expect(notedBackups(folder, { failureFile }).backups.failed).toBeNull();
  });

  test('that fail are reported with the reason until one succeeds', async () => {
    const { backups, finish, fail } = notedBackups(folderWithRecord());
    backups.begin('manual');
    fail('no space left on device');
    await vi.waitFor(() => expect(backups.overview().running).toBeNull());
    expect(backups.overview().failed).toMatchObject({ detail: 'no space left on device' });
    backups.begin('manual');
    await finish();
    expect(backups.overview().failed).toBeNull();
  });
});
