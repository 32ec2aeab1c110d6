import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder, startServerProcess } from '../../support/process/server-process.ts';
import { type OutageFigures, sitThrough } from './outage.ts';
import { DISK_FULL, mountDisk, READ_ONLY, remount, SYNC_FAILS, TOO_MANY_FILES } from './outages.ts';

export interface OutagesFigures {
  outages: OutageFigures[];
  skipped: string[];
  faults: string[];
}

const MEGABYTES = 16;

/** Every outage once, each on a folder of its own; what needs a disk of its own, only where one may be mounted. */
export async function sitThroughAll(canTrace: boolean): Promise<OutagesFigures> {
  const figures: OutagesFigures = { outages: [], skipped: [], faults: [] };
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-outage-'));
  const disk = join(place, 'disk');
  mkdirSync(disk);
  const unmount = mountDisk(disk, MEGABYTES);
  const sit = async (outage: typeof DISK_FULL, folder: string) => {
    const sat = await sitThrough(outage, folder);
    figures.outages.push(sat);
    figures.faults.push(...sat.faults.map((fault) => `${sat.name}: ${fault}`));
  };
  try {
    if (unmount === undefined)
      figures.skipped.push('disk full and start on a read-only disk: no disk may be mounted');
    else {
      await sit(DISK_FULL, join(disk, 'full'));
      rmSync(join(disk, 'full'), { recursive: true });
      figures.faults.push(...(await startOnReadOnly(disk)));
    }
    if (!canTrace)
      figures.skipped.push('read-only disk, sync that fails and too many open files: strace is not here');
    else {
      await sit(READ_ONLY, join(place, 'read-only'));
      await sit(SYNC_FAILS, join(place, 'sync'));
      await sit(TOO_MANY_FILES, join(place, 'files'));
    }
  } finally {
    unmount?.();
    rmSync(place, { recursive: true, force: true });
  }
  return figures;
}

/** A start on a disk that cannot be written says so in one line and changes nothing; on one that can be again, it starts. */
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
    faults.push(`a start on a read-only disk ended with ${code} and said: ${refused.complaints()}`);
  remount(disk, 'rw');
  const started = await startServerProcess({ DATA_DIR: folder });
  if (started.address === undefined)
    faults.push(`it does not start when it can be written: ${started.complaints()}`);
  started.child.kill('SIGKILL');
  await started.ended;
  return faults;
}
