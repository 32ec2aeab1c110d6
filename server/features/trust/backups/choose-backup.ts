import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefusal } from '../../../start-refusal.ts';
import type { StoredBackup } from './backup-files.ts';

/**
 * The file of the backup that someone names: `latest`, its number in the list, its name, or a file anywhere. The latest is the
 * latest that was taken as a backup and did not fail its restore test: not what the last restore set aside.
 * @throws StartRefusal when there is no such one.
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

/** The backups as lines to choose from. */
export function describeBackups(backups: readonly StoredBackup[]): string {
  const rows = backups.map(({ takenAt, bytes, kind, test, name }, i) =>
    [
      String(i + 1).padStart(4),
      localTime(takenAt),
      `${(bytes / 1e6).toFixed(1)} MB`.padStart(11),
      kind.padEnd(16),
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

// The Swedish locale writes 2024-01-24 09:15.
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

function localTime(at: string): string {
  return local.format(new Date(at));
}
