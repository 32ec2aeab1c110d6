import { dirname } from 'node:path';

/** A call that changes the disk: a name that appears (renamed from `path`, or a new folder), or a wait for the disk. */
export type DiskCall = { is: 'name'; from: string | undefined; path: string } | { is: 'sync'; path: string };

/**
 * Names that a power cut could take back, or leave with other content: a renamed file was not synced before, or the folder of
 * a new name was not synced afterwards, before a name in another folder appears that relies on it.
 */
export function unsyncedNames(calls: readonly DiskCall[]): string[] {
  const isSynced = (path: string, within: readonly DiskCall[]) =>
    within.some((call) => call.is === 'sync' && call.path === path);
  return calls.flatMap((call, i) => {
    if (call.is !== 'name') return [];
    const { from, path } = call;
    const faults: string[] = [];
    if (from !== undefined && !isSynced(from, calls.slice(0, i))) faults.push(`content of ${path}`);
    if (!isSynced(dirname(path), calls.slice(i, nextElsewhere(calls, i, path))))
      faults.push(`name of ${path}`);
    return faults;
  });
}

function nextElsewhere(calls: readonly DiskCall[], from: number, path: string): number {
  const next = calls.findIndex(
    (call, i) => i > from && call.is === 'name' && dirname(call.path) !== dirname(path),
  );
  return next < 0 ? calls.length : next;
}
