/** How large the files are that are replicated, and a mark that is another after every write. */
export interface Written {
  mark: string;
  logBytes: number;
  databaseBytes: number;
}

/** What is known of one replica; moments are milliseconds of a clock that is never set. */
interface Replica {
  /** The mark of what had been written when it last had everything. */
  mark: string;
  /** Since when it lacks something. */
  waitingSince: number | undefined;
  /** What Litestream has begun to send and not ended. */
  begun: 'snapshot' | 'segment' | undefined;
  /** How much there was to send then: while it hangs, the log grows. */
  bytes: number;
  /** How long Litestream gathers before it sends. */
  gathers: number;
}

// The slowest line that is not taken for a stop, in bytes a millisecond: Litestream tells of a file when it is sent, not before.
const SLOWEST = 100;
const TO_MILLISECONDS = new Map([
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]);

/**
 * Follows in Litestream's log whether each replica gets what is written. Litestream 0.3 waits for ever for the end of a
 * write that was refused, and says nothing: that a line was begun and never ended is all there is to see.
 */
export class ReplicationProgress {
  readonly #replicas = new Map<string, Replica>();

  /** Whether this log tells what is sent: that of another version, or set to be short, may not. */
  get tells(): boolean {
    return this.#replicas.size > 0;
  }

  /** Takes in a line of the log. */
  hear(line: string, written: Written, now: number): void {
    const message = /msg="([^"]+)"/.exec(line)?.[1];
    if (message === 'replicating to') {
      const { mark } = written;
      this.#replicas.set(wordAfter(line, 'name'), { mark, ...NOTHING, gathers: gatheringTime(line) });
    }
    const replica = this.#replicas.get(wordAfter(line, 'replica'));
    if (replica === undefined) return;
    if (message === 'write wal segment') begin(replica, 'segment', written.logBytes, now);
    else if (message === 'write snapshot' && replica.begun === undefined)
      begin(replica, 'snapshot', written.databaseBytes, now);
    // A failure that it tells of and tries again; one that goes on is as bad.
    else if (message === 'monitor error') replica.waitingSince ??= now;
    else if (message === 'wal segment written') Object.assign(replica, NOTHING, { mark: written.mark });
    else if (message === 'snapshot written' && replica.begun === 'snapshot') Object.assign(replica, NOTHING);
  }

  /** Takes in what is written by now. */
  look({ mark, logBytes }: Written, now: number): void {
    for (const replica of this.#replicas.values()) {
      if (replica.mark === mark || replica.waitingSince !== undefined) continue;
      replica.waitingSince = now;
      replica.bytes = logBytes;
    }
  }

  /** For how long a replica has lacked something, in milliseconds; 0 when all have everything. */
  lag(now: number): number {
    return Math.max(0, ...[...this.#replicas.values()].map(({ waitingSince = now }) => now - waitingSince));
  }

  /** The replica that has lacked something for longer than `bound` and the time that sending it may take. */
  stuck(now: number, bound: number): string | undefined {
    for (const [name, { waitingSince = now, bytes, gathers }] of this.#replicas)
      if (now - waitingSince > bound + gathers + bytes / SLOWEST) return name;
    return undefined;
  }
}

const NOTHING = { waitingSince: undefined, begun: undefined, bytes: 0 };

function begin(replica: Replica, what: 'snapshot' | 'segment', bytes: number, now: number): void {
  if (replica.begun !== what) replica.bytes = bytes;
  replica.begun = what;
  replica.waitingSince ??= now;
}

function wordAfter(line: string, key: string): string {
  return new RegExp(` ${key}=(\\S+)`).exec(line)?.[1] ?? '';
}

// As Go writes it: 200ms, 1s, 5m0s.
function gatheringTime(line: string): number {
  const parts = wordAfter(line, 'sync-interval').matchAll(/([\d.]+)(h|ms|m|s)/g);
  return [...parts].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (TO_MILLISECONDS.get(unit) ?? 0),
    0,
  );
}
