import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';

/** State of the replication, written for the server. */
const ReplicationState = z.object({
  since: Instant.describe('moment of the first start since the last deliberate stop'),
  progressAt: Instant.describe('moment when all replicas last had everything'),
});
type ReplicationState = z.infer<typeof ReplicationState>;

/** State of the replication of a database; `unreadable` if its file is damaged, undefined if no replication is set up. */
export function readReplicationState(databaseFile: string): ReplicationState | 'unreadable' | undefined {
  try {
    const text = readFileSync(stateFileOf(databaseFile), 'utf8');
    return ReplicationState.safeParse(JSON.parse(text)).data ?? 'unreadable';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return 'unreadable';
  }
}

/** Writes the state atomically. */
export function writeReplicationState(databaseFile: string, state: ReplicationState): void {
  const file = stateFileOf(databaseFile);
  writeFileSync(`${file}.part`, JSON.stringify(state));
  renameSync(`${file}.part`, file);
}

/** Deletes the state after a deliberate stop. */
export function removeReplicationState(databaseFile: string): void {
  rmSync(stateFileOf(databaseFile), { force: true });
}

function stateFileOf(databaseFile: string): string {
  return join(dirname(databaseFile), 'ntm-tracker.replication.json');
}
