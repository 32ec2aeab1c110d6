import type { Backup } from '#shared/contract/trust/backups.ts';

/**
 * Scheduled backups to delete: all but the latest `keep`. Never a backup of another kind, and never the latest one whose
 * restore test passed, however old it is.
 */
export function backupsToDelete<B extends Backup>(latestFirst: readonly B[], keep: number): B[] {
  const scheduled = latestFirst.filter(({ kind }) => kind === 'scheduled');
  const lastGood = scheduled.find(({ test }) => test?.fault === null);
  return scheduled.slice(keep).filter((backup) => backup !== lastGood);
}
