import type { Backup } from '#shared/contract/trust/backups.ts';

/**
 * The scheduled backups beyond the latest `keep`, to be deleted: never one of another kind, and never the latest one that
 * is known to restore, however old it is.
 */
export function backupsToDelete<B extends Backup>(latestFirst: readonly B[], keep: number): B[] {
  const scheduled = latestFirst.filter(({ kind }) => kind === 'scheduled');
  const lastGood = scheduled.find(({ test }) => test?.fault === null);
  return scheduled.slice(keep).filter((backup) => backup !== lastGood);
}
