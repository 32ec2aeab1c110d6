import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { claimDataFolder, type DataFolder } from '../../server/database/data-folder.ts';
import { addCommune } from '../../server/features/units/communes/add-commune.ts';
import { putBackup } from '../support/process/backups.ts';
import { fillFolder, runCommand, withDatabase } from '../support/process/commands.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';
import { BEGINNING, TEST_COMMUNES } from '../support/record/entries.ts';

// A new process takes seconds to start on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

function filledFolder(): DataFolder {
  const folder = temporaryFolder();
  fillFolder(folder);
  return folder;
}

function addAnother(folder: DataFolder): void {
  const source = { actor: null, address: null, at: BEGINNING };
  const [commune] = TEST_COMMUNES;
  if (commune === undefined) throw new Error('the tests have communes');
  withDatabase(folder, ({ write }) =>
    write((tx) => addCommune(tx, { ...commune, id: '06904', name: 'Tân Bình' }, source)),
  );
}

function countCommunes(folder: DataFolder): unknown {
  return withDatabase(folder, ({ sqlite }) => sqlite.prepare('SELECT count(*) FROM commune').pluck().get());
}

describe('npm run backup', () => {
  test('takes a backup, runs its restore test, and prints its path', () => {
    const folder = filledFolder();
    const { code, said, complained } = runCommand('backup', folder);
    expect([code, complained]).toEqual([0, '']);
    const [file = '', checked] = said.split('\n');
    expect(file).toMatch(/backups\/ntm-tracker-[\dTZ-]+\.sqlite$/);
    expect(checked).toMatch(/^restored in a separate folder and checked: 2 communes, 0 entries/);
    expect([existsSync(file), existsSync(`${file}.json`)]).toEqual([true, true]);
  });

  test('takes it while a server has the folder, into the named file', () => {
    const folder = filledFolder();
    const release = claimDataFolder(folder);
    const file = join(folder.path, 'elsewhere', 'copy.sqlite');
    expect(runCommand('backup', folder, [file])).toMatchObject({ code: 0, complained: '' });
    expect(existsSync(file)).toBe(true);
    expect(runCommand('backup', folder, [file]).complained).toMatch(/exists already/);
    release();
  });

  test('refuses if there is no record', () => {
    expect(runCommand('backup', temporaryFolder())).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^ntm-tracker: there is no database in /),
    });
  });
});

describe('npm run restore', () => {
  test('without arguments lists the backups with their test results, and how to choose', () => {
    const folder = filledFolder();
    expect(runCommand('restore', folder).said).toMatch(/^There is no backup in /);
    runCommand('backup', folder);
    mkdirSync(folder.backupFolder, { recursive: true });
    writeFileSync(join(folder.backupFolder, 'scheduled-2024-01-23T19-00-00-000Z.sqlite'), 'x');
    const [first, second, how] = runCommand('restore', folder).said.split('\n');
    expect(first).toMatch(/^ {3}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d .* MB {2}manual .*restore test passed/);
    expect(second).toMatch(/^ {3}2 {2}2024-01-24 02:00 .* scheduled .*not tested/);
    expect(how).toMatch(/npm run restore -- NUMBER, or -- latest, or -- FILE/);
  });

  test.each([['latest'], ['1']])(
    'restores the backup chosen by %s, and keeps the previous database',
    (word) => {
      const folder = filledFolder();
      runCommand('backup', folder);
      addAnother(folder);
      expect(countCommunes(folder)).toBe(3);
      const { code, said } = runCommand('restore', folder, [word]);
      expect(code).toBe(0);
      expect(said).toMatch(
        /^the previous database is kept as .*before-restore-.*\nrestored from .* and checked: 2 communes/,
      );
      expect(countCommunes(folder)).toBe(2);
      const aside = readdirSync(folder.asideFolder).filter((name) =>
        /^before-restore-.*\.sqlite$/.test(name),
      );
      expect(aside).toHaveLength(1);
      runCommand('restore', folder, [aside[0] ?? '']);
      expect(countCommunes(folder)).toBe(3);
      // A database that was moved aside is not a backup that somebody took.
      putBackup(folder.backupFolder, 'scheduled', '2099-01-01T00:00:00.000Z', 'damaged');
      expect(runCommand('restore', folder, ['latest']).code).toBe(0);
      expect(countCommunes(folder)).toBe(2);
    },
  );

  test('restores a file whatever the backup folder contains, and without a backup folder', () => {
    const folder = filledFolder();
    const elsewhere = join(folder.path, 'elsewhere.sqlite');
    runCommand('backup', folder, [elsewhere]);
    addAnother(folder);
    const broken = putBackup(folder.backupFolder, 'scheduled', '2024-06-29T00:30:00.000Z');
    rmSync(`${broken}.json`);
    mkdirSync(`${broken}.json`);
    expect(runCommand('restore', folder).said).toMatch(/ scheduled .*not tested/);
    expect(runCommand('restore', folder, [elsewhere])).toMatchObject({ code: 0, complained: '' });
    expect(countCommunes(folder)).toBe(2);
    const none = join(folder.path, 'none');
    writeFileSync(none, 'no folder');
    const again = runCommand('restore', folder, [elsewhere], { BACKUP_DIR: none });
    expect(again).toMatchObject({
      code: 0,
      complained: expect.stringMatching(/^the backup folder cannot be used: ENOTDIR.*\n$/),
    });
  });

  test('refuses a missing file, a file that is not a backup, and a claimed folder; nothing changes', () => {
    const folder = filledFolder();
    runCommand('backup', folder);
    addAnother(folder);
    const rubbish = join(folder.path, 'rubbish.sqlite');
    writeFileSync(rubbish, 'không phải cơ sở dữ liệu'.repeat(100));
    const refusals = [['7'], ['/no/such/file'], [rubbish]].map((words) =>
      runCommand('restore', folder, words),
    );
    expect(refusals.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(refusals.map(({ complained }) => complained)).toEqual([
      expect.stringMatching(/there is no backup number 7/),
      expect.stringMatching(/there is no backup and no file/),
      expect.stringMatching(/is damaged, not a usable backup/),
    ]);
    const release = claimDataFolder(folder);
    expect(runCommand('restore', folder, ['latest']).complained).toMatch(/another process is using/);
    release();
    expect(countCommunes(folder)).toBe(3);
  });
});
