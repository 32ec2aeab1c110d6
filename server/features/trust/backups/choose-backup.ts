import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefusal } from '../../../start-refusal.ts';
import type { StoredBackup } from './backup-files.ts';

/**
 * File of the chosen backup: `latest`, its number in the list, its name, or any path. `latest` is the latest scheduled or
 * manual backup whose restore test did not fail, never what the last restore moved aside.
 * @throws StartRefusal if there is none
 */
export function chooseBackup(backups: readonly StoredBackup[], words: string): string {
  if (words === 'latest') return existing(backups.find(isProper), 'there is no backup yet');
  if (/^\d{1,5}$/.test(words))
    return existing(backups[Number(words) - 1], `there is no backup number ${words}`);
  const named = backups.find(({ name }) => name === words);
  if (named !== undefined) return named.file;
  const file = resolve(words);
  if (!existsSync(file)) throw new StartRefusal(`there is no backup and no file ${words}`);
  return file;
}

function isProper({ kind, test }: StoredBackup): boolean {
  return (kind === 'scheduled' || kind === 'manual') && (test === null || test.fault === null);
}

function existing(backup: StoredBackup | undefined, refusal: string): string {
  if (backup === undefined) throw new StartRefusal(refusal);
  return backup.file;
}

/** Numbered list of backups to choose from. */
export function describeBackups(backups: readonly StoredBackup[]): string {
  const rows = backups.map(({ takenAt, bytes, entries, kind, test, name }, i) =>
    [
      String(i + 1).padStart(4),
      localTime(takenAt),
      `${(bytes / 1e6).toFixed(1)} MB`.padStart(11),
      kind.padEnd(16),
      `${entries ?? '?'} entries`.padStart(16),
      verdictOf(test).padEnd(28),
      name,
    ].join('  '),
  );
  return rows.join('\n');
}

function verdictOf(test: StoredBackup['test']): string {
  if (test === null) return 'not tested';
  return test.fault === null ? 'restore test passed' : `RESTORE TEST FAILED: ${test.fault}`;
}

// The Swedish locale formats as 2024-01-24 09:15.
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

function localTime(at: string): string {
  return local.format(new Date(at));
}
