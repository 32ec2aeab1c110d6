import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';

/** What a replication that is meant to run says of itself, for the server beside it. */
const ReplicationState = z.object({
  since: Instant.describe('when it was first started, and not stopped since'),
  progressAt: Instant.describe('when the replicas last had everything'),
});
type ReplicationState = z.infer<typeof ReplicationState>;

/** The state of the replication of a database; `unreadable` when its file is none, undefined when none is meant to run. */
export function readReplicationState(databaseFile: string): ReplicationState | 'unreadable' | undefined {
  try {
    const text = readFileSync(stateFileOf(databaseFile), 'utf8');
    return ReplicationState.safeParse(JSON.parse(text)).data ?? 'unreadable';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return 'unreadable';
  }
}

/** Writes it down, as a whole. */
export function writeReplicationState(databaseFile: string, state: ReplicationState): void {
  const file = stateFileOf(databaseFile);
  writeFileSync(`${file}.part`, JSON.stringify(state));
  renameSync(`${file}.part`, file);
}

/** Forgets it: the replication was stopped by someone who meant to. */
export function removeReplicationState(databaseFile: string): void {
  rmSync(stateFileOf(databaseFile), { force: true });
}

function stateFileOf(databaseFile: string): string {
  return join(dirname(databaseFile), 'ntm-tracker.replication.json');
}
