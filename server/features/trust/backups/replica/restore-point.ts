import { StartRefusal } from '../../../../start-refusal.ts';
import type { ReplicaFile } from './replica-files.ts';

/** State of a replica to restore. */
export interface RestorePoint {
  replica: string;
  generation: string;
  /** When the last file at or before the moment was written: the state that is restored. */
  reached: Date;
  /** Litestream's limit; undefined: the whole generation, because it ends before the moment. */
  until: Date | undefined;
}

/**
 * The last state at or before a moment, to the second. A generation ends with the last change before a stop, and Litestream
 * itself finds nothing for a moment after that end: nothing changed then, so the state is that of the end.
 * @throws StartRefusal if the moment is in the future, or before the first file
 */
export function findRestorePoint(files: readonly ReplicaFile[], moment: Date, now: Date): RestorePoint {
  if (moment > now)
    throw new StartRefusal(
      `${localSecond(moment)} is in the future, it is ${localSecond(now)}; for the latest state leave out the moment`,
    );
  const second = floorSecond(moment);
  const points = [...Map.groupBy(files, ({ replica, generation }) => `${replica} ${generation}`).values()]
    .map((ofOne) => pointIn(ofOne, second))
    .filter((point) => point !== undefined);
  const latest = points.toSorted((a, b) => b.reached.getTime() - a.reached.getTime())[0];
  if (latest !== undefined) return latest;
  const first = files
    .filter(({ is }) => is === 'snapshot')
    .toSorted((a, b) => a.created.getTime() - b.created.getTime())[0];
  if (first === undefined) throw new StartRefusal('the replica has no files yet');
  throw new StartRefusal(
    `${localSecond(moment)} is before the first state of the replica, ${localSecond(first.created)}`,
  );
}

function pointIn(files: readonly ReplicaFile[], second: Date): RestorePoint | undefined {
  const [first] = files;
  // Segments need a snapshot before them; the oldest may be deleted already.
  const begins = files.some(({ is, created }) => is === 'snapshot' && created <= second);
  if (first === undefined || !begins) return undefined;
  const before = files.filter(({ created }) => created <= second);
  const reached = before.reduce((last, { created }) => (created > last ? created : last), new Date(0));
  return {
    replica: first.replica,
    generation: first.generation,
    reached,
    until: before.length < files.length ? new Date(second.getTime() + SECOND - 1) : undefined,
  };
}

const SECOND = 1000;

// Litestream lists whole seconds, so all files of the moment's second count as before it.
function floorSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / SECOND) * SECOND);
}

// The Swedish locale formats as 2024-01-24 09:15:30.
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment in Vietnam's time, to the second. */
export function localSecond(moment: Date): string {
  return local.format(moment);
}
