import { describe, expect, test } from 'vitest';
import type { Backup, BackupKind, RestoreFault } from '#shared/contract/trust/backups.ts';
import { backupsToDelete } from '../../../server/features/trust/backups/prune.ts';

/** A backup of so many days ago. */
function backup(
  days: number,
  kind: BackupKind = 'scheduled',
  fault: RestoreFault | null | 'untested' = null,
): Backup {
  const takenAt = new Date(Date.UTC(2024, 5, 30) - days * 86_400_000).toISOString();
  const test = fault === 'untested' ? null : { at: takenAt, fault, detail: null, entries: 1, seconds: 1 };
  return { name: `${kind} ${days}`, kind, takenAt, bytes: 1, entries: 1, test };
}

const namesOf = (backups: readonly Backup[]) => backups.map(({ name }) => name);

describe('of the scheduled backups', () => {
  test('so many of the latest are kept', () => {
    const all = [0, 1, 2, 3].map((days) => backup(days));
    expect(namesOf(backupsToDelete(all, 2))).toEqual(['scheduled 2', 'scheduled 3']);
    expect(backupsToDelete(all, 4)).toEqual([]);
  });

  test('those of other kinds do not count and are never deleted', () => {
    const others = (['manual', 'before-migration', 'before-restore'] as const).map((kind) =>
      backup(100, kind),
    );
    const all = [backup(0), backup(1), ...others, backup(200)];
    expect(namesOf(backupsToDelete(all, 2))).toEqual(['scheduled 200']);
  });

  test('the latest one that is known to restore stays, however old', () => {
    const all = [backup(0, 'scheduled', 'damaged'), backup(1, 'scheduled', 'untested'), backup(2), backup(3)];
    expect(namesOf(backupsToDelete(all, 1))).toEqual(['scheduled 1', 'scheduled 3']);
  });
});
