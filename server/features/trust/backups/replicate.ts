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
  /** How often it is looked at. */
  every: number;
  /** For how long a replica may lack something, beside the time that sending takes. */
  stuckAfter: number;
  /** How long Litestream has to end by itself: one that hangs does not. */
  killAfter: number;
}

const BOUNDS: Bounds = { every: 5000, stuckAfter: 60_000, killAfter: 10_000 };
// A Litestream that goes on where another was stopped says within this time that something is to be sent.
const SETTLED_AFTER = 10_000;
const UNWATCHED =
  'this Litestream does not say in its log what it sends, as version 0.3 does at level info: whether it hangs is not watched';

/**
 * Runs Litestream until it is told to stop.
 * @throws StartRefusal when Litestream ends by itself, or sends nothing any more: then it is ended, to be started anew.
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
  const end = () => endForSure(child, killAfter);
  const look = setInterval(() => {
    progress.look(writtenIn(folder), performance.now());
    note();
    if (stuck !== undefined) return;
    stuck = progress.stuck(performance.now(), stuckAfter);
    if (stuck !== undefined) end();
  }, every);
  stop.addEventListener('abort', end);
  const [code, signal] = await once(child, 'close').finally(() => {
    clearInterval(look);
    stop.removeEventListener('abort', end);
  });
  if (stuck !== undefined)
    throw new StartRefusal(
      `Litestream sends nothing to the replica “${stuck}” any more though the database changes; it was ended, start it anew`,
    );
  if (!stop.aborted) throw new StartRefusal(`Litestream ended by itself: ${signal ?? `exit code ${code}`}`);
  removeReplicationState(folder.databaseFile);
}

// Passes on what Litestream says, and follows it.
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
      progress.hear(line, writtenIn(folder), performance.now());
    });
  }
  return progress;
}

function endForSure(child: ChildProcess, killAfter: number): void {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
  child.once('close', () => clearTimeout(timer));
}

// Keeps the state file up to date, of which a start after a failure does not make a fresh one.
function noteProgress({ databaseFile }: DataFolder, progress: ReplicationProgress): () => void {
  const startedAt = performance.now();
  const now = new Date().toISOString();
  const before = readReplicationState(databaseFile);
  const state = before === undefined || before === 'unreadable' ? { since: now, progressAt: now } : before;
  const write = () => {
    try {
      writeReplicationState(databaseFile, state);
    } catch (error) {
      process.stderr.write(`ntm-tracker: the state of the replication was not noted: ${messageOf(error)}\n`);
    }
  };
  write();
  let isTold = false;
  return () => {
    const sinceStart = performance.now() - startedAt;
    if (sinceStart < SETTLED_AFTER) return;
    // A log that tells nothing is believed as long as Litestream runs.
    if (!progress.tells && !isTold) process.stderr.write(`ntm-tracker: ${UNWATCHED}\n`);
    isTold = true;
    const lag = progress.lag(performance.now());
    if (lag > sinceStart - SETTLED_AFTER) return; // as far back as this start, and before it nothing is known
    state.progressAt = new Date(Date.now() - lag).toISOString();
    write();
  };
}

function writtenIn({ databaseFile }: DataFolder): Written {
  const log = statSync(`${databaseFile}-wal`, { throwIfNoEntry: false });
  const database = statSync(databaseFile, { throwIfNoEntry: false });
  // A log that was emptied has nothing to send.
  const mark = log === undefined || log.size === 0 ? '' : `${log.mtimeMs} ${log.size}`;
  return { mark, logBytes: log?.size ?? 0, databaseBytes: database?.size ?? 0 };
}
