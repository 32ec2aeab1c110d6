import type { Database } from './open.ts';

const INTERVAL = 1000;

/** Calls back within a second of another process's writing to the file, e.g. a command beside the server. */
export function watchOthers({ sqlite }: Database, onWrite: () => void): () => void {
  // The number changes when another connection commits, and only then (sqlite.org/pragma.html#pragma_data_version).
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let last = dataVersion.get();
  let noted = notesOf(sqlite);
  const timer = setInterval(() => {
    const current = dataVersion.get();
    if (current === last) return;
    last = current;
    const before = noted;
    noted = notesOf(sqlite);
    const isOnlyLitestream = noted.litestream !== before.litestream && noted.audit === before.audit;
    if (!isOnlyLitestream) onWrite();
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
