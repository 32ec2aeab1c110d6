import type { Database } from './open.ts';

const INTERVAL = 1000;

/**
 * Calls back within a second of another process's writing to the file, e.g. a command beside the server. Where the file cannot be looked
 * at, `onFault` is told so, once until it can be again: a disk that fails for a while does not end the process.
 */
export function watchOthers(
  { sqlite }: Database,
  onWrite: () => void,
  onFault: (error: unknown) => void,
): () => void {
  // The number changes when another connection commits, and only then (sqlite.org/pragma.html#pragma_data_version).
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let last = dataVersion.get();
  let noted = notesOf(sqlite);
  let isFaulty = false;
  const look = () => {
    const current = dataVersion.get();
    isFaulty = false;
    if (current === last) return;
    last = current;
    const before = noted;
    noted = notesOf(sqlite);
    const isOnlyLitestream = noted.litestream !== before.litestream && noted.audit === before.audit;
    if (!isOnlyLitestream) onWrite();
  };
  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      if (!isFaulty) onFault(error);
      isFaulty = true;
    }
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}

// Litestream counts its checkpoints in a table of its own. What anybody records, or a command does, is in the audit too.
function notesOf(sqlite: Database['sqlite']) {
  const one = (sql: string) => sqlite.prepare<[], number>(sql).pluck().get();
  const hasLitestream = one("SELECT count(*) FROM sqlite_schema WHERE name = '_litestream_seq'") === 1;
  return {
    litestream: hasLitestream ? one('SELECT seq FROM _litestream_seq WHERE id = 1') : undefined,
    audit: one('SELECT max(seq) FROM audit'),
  };
}
