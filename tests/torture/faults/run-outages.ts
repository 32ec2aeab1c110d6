import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder, startServerProcess } from '../../support/process/server-process.ts';
import { type OutageFigures, runOutage } from './outage.ts';
import { DISK_FULL, mountDisk, READ_ONLY, remount, SYNC_FAILS, TOO_MANY_FILES } from './outages.ts';

export interface OutagesFigures {
  outages: OutageFigures[];
  skipped: string[];
  faults: string[];
}

const MEGABYTES = 16;

/** Runs every outage once, each on its own folder; those that need a disk only if one may be mounted. */
export async function runOutages(canTrace: boolean): Promise<OutagesFigures> {
  const figures: OutagesFigures = { outages: [], skipped: [], faults: [] };
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-outage-'));
  const disk = join(place, 'disk');
  mkdirSync(disk);
  const unmount = mountDisk(disk, MEGABYTES);
  const runOne = async (outage: typeof DISK_FULL, folder: string) => {
    const run = await runOutage(outage, folder);
    figures.outages.push(run);
    figures.faults.push(...run.faults.map((fault) => `${run.name}: ${fault}`));
  };
  try {
    if (unmount === undefined)
      figures.skipped.push('disk full, start on a read-only disk: mounting is not allowed here');
    else {
      await runOne(DISK_FULL, join(disk, 'full'));
      rmSync(join(disk, 'full'), { recursive: true });
      figures.faults.push(...(await startOnReadOnly(disk)));
    }
    if (!canTrace) figures.skipped.push('read-only disk, sync fails, too many open files: strace is missing');
    else {
      await runOne(READ_ONLY, join(place, 'read-only'));
      await runOne(SYNC_FAILS, join(place, 'sync'));
      await runOne(TOO_MANY_FILES, join(place, 'files'));
    }
  } finally {
    unmount?.();
    rmSync(place, { recursive: true, force: true });
  }
  return figures;
}

/** Starts on a read-only disk, which must be refused in one line, then on the same disk when it is writable. */
async function startOnReadOnly(disk: string): Promise<string[]> {
  const faults: string[] = [];
  const folder = join(disk, 'data');
  mkdirSync(folder);
  prepareDataFolder(folder);
  remount(disk, 'ro');
  const refused = await startServerProcess({ DATA_DIR: folder });
  if (refused.address !== undefined) refused.child.kill('SIGKILL');
  const code = await refused.ended;
  if (code !== 1 || !/^ntm-tracker: .* cannot be (written|opened): .+\n$/.test(refused.complaints()))
    faults.push(`a start on a read-only disk ended with ${code} and wrote: ${refused.complaints()}`);
  remount(disk, 'rw');
  const started = await startServerProcess({ DATA_DIR: folder });
  if (started.address === undefined)
    faults.push(`it does not start on the writable disk: ${started.complaints()}`);
  started.child.kill('SIGKILL');
  await started.ended;
  return faults;
}
