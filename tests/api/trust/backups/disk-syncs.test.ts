import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readSecret } from '../../../../server/database/data-folder.ts';
import { makeFolder } from '../../../../server/database/make-folder.ts';
import { openDatabase } from '../../../../server/database/open.ts';
import { writeLastRecord } from '../../../../server/features/trust/audit/last-record.ts';
import { backUp } from '../../../../server/features/trust/backups/back-up.ts';
import { FailureNote } from '../../../../server/features/trust/backups/failed-backup.ts';
import { putInPlace } from '../../../../server/features/trust/backups/put-in-place.ts';
import { fillFolder } from '../../../support/process/commands.ts';
import { olderFolder, temporaryFolder } from '../../../support/process/data-folders.ts';
import { type DiskCall, unsyncedNames } from '../../../support/process/unsynced-names.ts';

vi.setConfig({ testTimeout: 60_000 });

const calls = vi.hoisted<DiskCall[]>(() => []);
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const paths = new Map<number, string>();
  const watched: Pick<typeof fs, 'openSync' | 'fsyncSync' | 'renameSync' | 'mkdirSync'> = {
    ...fs,
    openSync: (path, ...rest) => {
      const descriptor = fs.openSync(path, ...rest);
      paths.set(descriptor, String(path));
      return descriptor;
    },
    fsyncSync: (descriptor) => {
      fs.fsyncSync(descriptor);
      calls.push({ is: 'sync', path: paths.get(descriptor) ?? '' });
    },
    renameSync: (from, to) => {
      fs.renameSync(from, to);
      calls.push({ is: 'name', from: String(from), path: String(to) });
    },
    mkdirSync: ((path: string, options: object) => {
      const made = fs.mkdirSync(path, options);
      calls.push({ is: 'name', from: undefined, path });
      return made;
    }) as typeof fs.mkdirSync,
  };
  return { ...fs, ...watched };
});

beforeEach(() => {
  calls.length = 0;
});

/** Each file that must survive a power cut once it was reported as written. */
const WRITTEN: Record<string, () => void | Promise<void>> = {
  'the secret of an installation': () => void readSecret(temporaryFolder(), true),
  'a folder and its parents': () => makeFolder(join(temporaryFolder().path, 'a', 'b', 'c')),
  'a backup with its note': async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    await backUp(folder.databaseFile, join(folder.backupFolder, 'copy.sqlite'));
  },
  'a copy before a migration': () => {
    const folder = olderFolder(true);
    openDatabase(folder.databaseFile, folder.backupFolder).close();
  },
  'a restored database, and the one set aside': async () => {
    const folder = temporaryFolder();
    fillFolder(folder);
    const file = join(folder.path, 'copy.sqlite');
    await backUp(folder.databaseFile, file);
    await putInPlace(file, folder);
  },
  'the note of the last record': () => {
    const { lastRecordFile } = temporaryFolder();
    writeLastRecord(lastRecordFile, { seq: 1, hash: 'a'.repeat(64), at: '2024-01-24T00:00:00.000Z' });
  },
  'the note of a failed backup': () => {
    const note = new FailureNote(temporaryFolder().backupFailureFile, (detail) => {
      throw new Error(detail);
    });
    note.write({ at: '2024-01-24T00:00:00.000Z', reason: 'other', detail: 'EIO' });
  },
};

describe('is on disk with its name before it counts as written:', () => {
  test.each(Object.entries(WRITTEN))('%s', async (_, write) => {
    await write();
    expect(calls.some(({ is }) => is === 'name')).toBe(true);
    expect(unsyncedNames(calls)).toEqual([]);
  });
});
