import type { Database } from './open.ts';

const INTERVAL = 1000;

/**
 * Calls `onWrite` within a second after another process (e.g. a command) has written to the file. If the file cannot be
 * read, calls `onFault` once until it can be read again: a disk that fails for a while must not end the process.
 */
export function watchOthers(
  { sqlite }: Database,
  onWrite: () => void,
  onFault: (error: unknown) => void,
): () => void {
  // Changes only when another connection commits (sqlite.org/pragma.html#pragma_data_version).
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let last = dataVersion.get();
  let counters = readCounters(sqlite);
  let isFaulty = false;
  const check = () => {
    const current = dataVersion.get();
    isFaulty = false;
    if (current === last) return;
    last = current;
    const before = counters;
    counters = readCounters(sqlite);
    const isOnlyLitestream = counters.litestream !== before.litestream && counters.audit === before.audit;
    if (!isOnlyLitestream) onWrite();
  };
  const timer = setInterval(() => {
    try {
      check();
    } catch (error) {
      if (!isFaulty) onFault(error);
      isFaulty = true;
    }
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}

// Litestream counts its checkpoints in its own table. Every other write of a person or a command is also in the audit.
function readCounters(sqlite: Database['sqlite']) {
  const one = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get();
  const hasLitestream = one("SELECT count(*) FROM sqlite_schema WHERE name = '_litestream_seq'") === 1;
  return {
    litestream: hasLitestream ? one('SELECT seq FROM _litestream_seq WHERE id = 1') : undefined,
    audit: one('SELECT max(seq) FROM audit'),
  };
}
