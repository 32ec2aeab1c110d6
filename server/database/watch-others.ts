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
  let isFaulty = false;
  const look = () => {
    const current = dataVersion.get();
    isFaulty = false;
    if (current === last) return;
    last = current;
    onWrite();
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
