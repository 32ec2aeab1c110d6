/** Sizes of the replicated files, and a mark that changes with every write. */
export interface Written {
  mark: string;
  logBytes: number;
  databaseBytes: number;
}

/** Known state of one replica; moments are milliseconds of a monotonic clock. */
interface Replica {
  /** Mark at the time when the replica last had everything. */
  mark: string;
  /** Moment since which it lacks something. */
  waitingSince: number | undefined;
  /** Transfer that Litestream has started but not finished. */
  begun: 'snapshot' | 'segment' | undefined;
  /** Bytes to send at that time: during a hang, the log grows. */
  bytes: number;
  /** Time for which Litestream collects changes before sending, in milliseconds. */
  gathers: number;
}

// Slowest connection, in bytes per millisecond, that does not count as a hang: Litestream logs a file after sending it, not
// before.
const SLOWEST = 100;
const TO_MILLISECONDS = new Map([
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]);

/**
 * Follows in Litestream's log whether each replica receives what is written. Litestream 0.3 waits for ever for a refused
 * write to finish and logs nothing, so the only sign is a message that something started, without the one that it finished.
 */
export class ReplicationProgress {
  readonly #replicas = new Map<string, Replica>();

  /** Whether the log reports what is sent: other versions and log levels may not. */
  get isLogged(): boolean {
    return this.#replicas.size > 0;
  }

  /** Reads a line of the log. */
  readLine(line: string, written: Written, now: number): void {
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
    // A failure that Litestream logs and retries; if it lasts, it is as bad as a hang.
    else if (message === 'monitor error') replica.waitingSince ??= now;
    else if (message === 'wal segment written') Object.assign(replica, NOTHING, { mark: written.mark });
    else if (message === 'snapshot written' && replica.begun === 'snapshot') Object.assign(replica, NOTHING);
  }

  /** Notes what has been written by now. */
  check({ mark, logBytes }: Written, now: number): void {
    for (const replica of this.#replicas.values()) {
      if (replica.mark === mark || replica.waitingSince !== undefined) continue;
      replica.waitingSince = now;
      replica.bytes = logBytes;
    }
  }

  /** Longest time for which a replica has lacked something, in milliseconds; 0 if all have everything. */
  lag(now: number): number {
    return Math.max(0, ...[...this.#replicas.values()].map(({ waitingSince = now }) => now - waitingSince));
  }

  /**
   * A replica that has lacked something for longer than `bound` plus the time that sending it may take; undefined if there
   * is none.
   */
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

// Format of Go: 200ms, 1s, 5m0s.
function gatheringTime(line: string): number {
  const parts = wordAfter(line, 'sync-interval').matchAll(/([\d.]+)(h|ms|m|s)/g);
  return [...parts].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (TO_MILLISECONDS.get(unit) ?? 0),
    0,
  );
}
