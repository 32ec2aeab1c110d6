import { statSync } from 'node:fs';
import type { RestoreTest } from '#shared/contract/trust/backups.ts';
import { sha256Of, writeNote } from '../../../database/backup-note.ts';
import { takeBackup } from './take-backup.ts';
import { testRestore } from './test-restore.ts';

interface BackupResult {
  file: string;
  bytes: number;
  test: RestoreTest;
}

/**
 * Takes a backup, runs its restore test, and writes the result next to it. The schedule, the button and the command all use
 * this function.
 */
export async function backUp(databaseFile: string, file: string): Promise<BackupResult> {
  const at = new Date();
  const fingerprint = await takeBackup(databaseFile, file, at);
  // Of the file as it was written; the test then reads the same bytes.
  const sha256 = sha256Of(file);
  const test = await testRestore(file, fingerprint, at);
  writeNote(file, { takenAt: at.toISOString(), test, sha256, entries: test.entries });
  return { file, bytes: statSync(file).size, test };
}
