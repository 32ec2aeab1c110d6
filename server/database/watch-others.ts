import type { Database } from './open.ts';

const INTERVAL = 1000;

/** Calls back within a second of another process's writing to the file, e.g. a command beside the server. */
export function watchOthers({ sqlite }: Database, onWrite: () => void): () => void {
  // The number changes when another connection commits, and only then (sqlite.org/pragma.html#pragma_data_version).
  const dataVersion = sqlite.prepare<[], number>('PRAGMA data_version').pluck();
  let last = dataVersion.get();
  const timer = setInterval(() => {
    const current = dataVersion.get();
    if (current === last) return;
    last = current;
    onWrite();
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
