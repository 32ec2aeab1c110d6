import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DataFolder } from '../../../database/data-folder.ts';
import { messageOf, StartRefusal } from '../../../start-refusal.ts';
import { type Litestream, startReplicating } from './litestream.ts';
import { ReplicationProgress, type Written } from './replication-progress.ts';
import { readReplicationState, removeReplicationState, writeReplicationState } from './replication-state.ts';

/** In milliseconds. */
interface Bounds {
  /** Interval between checks. */
  every: number;
  /** Time for which a replica may lack something, in addition to the time for sending it. */
  stuckAfter: number;
  /** Grace period after SIGTERM: a hanging Litestream does not react to it. */
  killAfter: number;
}

const BOUNDS: Bounds = { every: 5000, stuckAfter: 60_000, killAfter: 10_000 };
// A Litestream that continues after a stop logs within this time that it sends something.
const SETTLED_AFTER = 10_000;
const UNWATCHED =
  'this Litestream does not log what it sends, as version 0.3 does at level info, so a hang cannot be detected';

/**
 * Runs Litestream until `stop` is aborted.
 * @throws StartRefusal if Litestream ends by itself, or stops sending: then it is ended, to be started again
 */
export async function replicate(
  folder: DataFolder,
  litestream: Litestream,
  stop: AbortSignal,
  { every, stuckAfter, killAfter }: Bounds = BOUNDS,
): Promise<void> {
  const child = startReplicating(folder, litestream);
  const progress = follow(child, folder);
  const note = noteProgress(folder, progress);
  let stuck: string | undefined;
  const end = () => terminate(child, killAfter);
  const checks = setInterval(() => {
    progress.check(writtenIn(folder), performance.now());
    note();
    if (stuck !== undefined) return;
    stuck = progress.stuck(performance.now(), stuckAfter);
    if (stuck !== undefined) end();
  }, every);
  stop.addEventListener('abort', end);
  const [code, signal] = await once(child, 'close').finally(() => {
    clearInterval(checks);
    stop.removeEventListener('abort', end);
  });
  if (stuck !== undefined)
    throw new StartRefusal(
      `Litestream stopped sending to the replica “${stuck}” although the database changes; it was ended, start it again`,
    );
  if (!stop.aborted) throw new StartRefusal(`Litestream ended by itself: ${signal ?? `exit code ${code}`}`);
  removeReplicationState(folder.databaseFile);
}

// Forwards Litestream's output, and follows it.
function follow(child: ChildProcess, folder: DataFolder): ReplicationProgress {
  const progress = new ReplicationProgress();
  const streams = [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const;
  for (const [input, output] of streams) {
    if (input === null) continue;
    createInterface({ input }).on('line', (line) => {
      output.write(`${line}\n`);
      progress.readLine(line, writtenIn(folder), performance.now());
    });
  }
  return progress;
}

function terminate(child: ChildProcess, killAfter: number): void {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
  child.once('close', () => clearTimeout(timer));
}

// Keeps the state file up to date. A start after a failure continues the existing file.
function noteProgress({ databaseFile }: DataFolder, progress: ReplicationProgress): () => void {
  const startedAt = performance.now();
  const now = new Date().toISOString();
  const before = readReplicationState(databaseFile);
  const state = before === undefined || before === 'unreadable' ? { since: now, progressAt: now } : before;
  const write = () => {
    try {
      writeReplicationState(databaseFile, state);
    } catch (error) {
      process.stderr.write(
        `ntm-tracker: the state of the replication could not be written: ${messageOf(error)}\n`,
      );
    }
  };
  write();
  let isWarned = false;
  return () => {
    const sinceStart = performance.now() - startedAt;
    if (sinceStart < SETTLED_AFTER) return;
    // Without log messages, a running Litestream counts as working.
    if (!progress.isLogged && !isWarned) process.stderr.write(`ntm-tracker: ${UNWATCHED}\n`);
    isWarned = true;
    const lag = progress.lag(performance.now());
    if (lag > sinceStart - SETTLED_AFTER) return; // the lag reaches back to this start; nothing is known from before
    state.progressAt = new Date(Date.now() - lag).toISOString();
    write();
  };
}

function writtenIn({ databaseFile }: DataFolder): Written {
  const log = statSync(`${databaseFile}-wal`, { throwIfNoEntry: false });
  const database = statSync(databaseFile, { throwIfNoEntry: false });
  // An emptied log has nothing to send.
  const mark = log === undefined || log.size === 0 ? '' : `${log.mtimeMs} ${log.size}`;
  return { mark, logBytes: log?.size ?? 0, databaseBytes: database?.size ?? 0 };
}
