import type { Health, HealthChecks, SystemReport } from '#shared/contract/trust/service.ts';
import type { Services } from '../../../services.ts';
import type { Backups } from '../backups/backups.ts';
import { readReplicationState } from '../backups/replication-state.ts';
import { checkDatabase, sizeOfDatabase } from './database-state.ts';
import { diskSpaceAt as readDiskSpace } from './disk-space.ts';

const HOUR = 3_600_000;
// A day and two hours: a backup taken at another hour, or a slow one, is not late.
const BACKUP_OLD_AFTER = 26 * HOUR;
// Many times longer than a restart.
const REPLICATION_OLD_AFTER = HOUR / 12;
// Free bytes reserved for everything else on the disk.
const ROOM_BESIDE = 500_000_000;

type Watched = Pick<Services, 'database' | 'backups' | 'now' | 'diskSpaceAt' | 'recordCheck' | 'damage'>;

/** State of each check, without figures. @throws Refusal `database-unavailable` if the database cannot be read */
export function healthOf(services: Watched): Health {
  const found = checkDatabase(services.database);
  const checks: HealthChecks = {
    database: services.damage.isKnown ? 'damaged' : found,
    record: services.recordCheck?.is ?? 'ok',
    disk: diskOf(services).freeBytes < neededBytes(services) ? 'low' : 'ok',
    backup: checkBackups(services.backups, services.now()),
    replication: checkReplication(services),
  };
  const isWell =
    checks.database === 'ok' &&
    checks.record === 'ok' &&
    checks.disk === 'ok' &&
    [checks.backup, checks.replication].every((found) => ['ok', 'off'].includes(found));
  return { status: isWell ? 'ok' : 'degraded', checks };
}

/** Disk with the least free space, of those of the data and the backups. */
export function diskOf({
  database,
  backups,
  diskSpaceAt = readDiskSpace,
}: Watched): Omit<SystemReport['disk'], 'neededBytes'> {
  const places = [...(database.sqlite.memory ? [] : [database.sqlite.name]), backups.folder].map((path) =>
    diskSpaceAt(path),
  );
  return places.reduce((least, place) => (place.freeBytes < least.freeBytes ? place : least));
}

/** Free bytes needed for the next backup: the backup and the copy for its restore test are each as large as the database. */
export function neededBytes({ database }: Pick<Watched, 'database'>): number {
  return 2 * sizeOfDatabase(database).bytes + ROOM_BESIDE;
}

/** Milliseconds since the last scheduled or manual backup; undefined if there is none yet. */
export function ageOfLastBackup(backups: Backups, now: Date): number | undefined {
  const last = backups.list().find(({ kind }) => kind === 'scheduled' || kind === 'manual');
  return last && now.getTime() - Date.parse(last.takenAt);
}

function checkBackups(backups: Backups, now: Date): HealthChecks['backup'] {
  if (!backups.isScheduled) return 'off';
  if (backups.folderFault !== undefined) return 'no-folder';
  const last = backups.list().find(({ kind }) => kind === 'scheduled' || kind === 'manual');
  if (backups.failed !== null || (last?.test && last.test.fault !== null)) return 'failed';
  const age = ageOfLastBackup(backups, now);
  if (age !== undefined && age <= BACKUP_OLD_AFTER) return 'ok';
  // A record younger than that needs no backup yet.
  const begun = backups.recordBegan();
  if (begun !== undefined && now.getTime() - begun.getTime() <= BACKUP_OLD_AFTER) return 'ok';
  return age === undefined ? 'none' : 'old';
}

/** Milliseconds since the replicas last had everything; undefined without replication, infinite if unknown. */
export function ageOfReplication({ database, now }: Pick<Watched, 'database' | 'now'>): number | undefined {
  const state = database.sqlite.memory ? undefined : readReplicationState(database.sqlite.name);
  if (state === 'unreadable') return Number.POSITIVE_INFINITY;
  return state && now().getTime() - Date.parse(state.progressAt);
}

function checkReplication(services: Watched): HealthChecks['replication'] {
  const age = ageOfReplication(services);
  if (age === undefined) return 'off';
  return age <= REPLICATION_OLD_AFTER ? 'ok' : 'failed';
}
