import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import type { BackupKind, RestoreFault } from '#shared/contract/trust/backups.ts';
import { writeNote } from '../../../server/database/backup-note.ts';
import type { DataFolder } from '../../../server/database/data-folder.ts';
import { backupName } from '../../../server/features/trust/backups/backup-files.ts';
import { type BackupOptions, Backups } from '../../../server/features/trust/backups/backups.ts';
import type { JobEnd, JobTask } from '../../../server/features/trust/backups/job-messages.ts';

/** Writes a file that counts as a backup, with the result of its restore test. */
export function putBackup(
  folder: string,
  kind: BackupKind,
  takenAt: string,
  fault: RestoreFault | null = null,
): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, backupName(kind, new Date(takenAt)));
  writeFileSync(file, 'a copy');
  writeNote(file, { takenAt, test: { at: takenAt, fault, detail: null, entries: 2, seconds: 0.1 } });
  return file;
}

/** Backups of a folder whose jobs are only listed, not run; the test decides how they end. */
export function notedBackups(folder: DataFolder, options: Partial<BackupOptions> = {}) {
  const asked: JobTask[] = [];
  const ends: ((end: JobEnd) => void)[] = [];
  const { log } = Fastify();
  const backups = new Backups(
    {
      databaseFile: folder.databaseFile,
      folder: folder.backupFolder,
      time: '02:00',
      keep: 30,
      runJob: (task) => {
        asked.push(task);
        return new Promise((resolve) => ends.push(resolve));
      },
      ...options,
    },
    () => new Date(),
    log,
    () => undefined,
  );
  onTestFinished(async () => {
    for (const end of ends) end({ is: 'failed', detail: 'the test is over' });
    await backups.close();
  });
  /** Ends the running backup, as its process would. */
  const finish = async (fault: RestoreFault | null = null) => {
    const task = asked.at(-1);
    if (task === undefined) throw new Error('no backup was requested');
    const at = new Date().toISOString();
    const test = { at, fault, detail: null, entries: 2, seconds: 0.1 };
    mkdirSync(folder.backupFolder, { recursive: true });
    writeFileSync(task.file, 'a copy');
    writeNote(task.file, { takenAt: at, test });
    ends.at(-1)?.({ is: 'done', bytes: 6, test });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { backups, asked, finish, fail: (detail: string) => ends.at(-1)?.({ is: 'failed', detail }) };
}
