import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChecks } from '../check-file.ts';
import type { Random } from '../random.ts';
import { checkImage } from './check-image.ts';
import { DiskModel, type Survival } from './disk-model.ts';
import { type RecordedRun, type RunOptions, recordRun } from './record-run.ts';

export interface PowerFigures {
  acknowledged: number;
  writes: number;
  syncs: number;
  /** Moments of a power loss. */
  moments: number;
  /** Disk states that were checked. */
  disks: number;
  faultyDisks: number;
  faults: string[];
}

export interface PowerOptions extends RunOptions {
  moments: number;
  /** Disks per moment on which some of the unsynced data survives, besides one with none and one with all of it. */
  somes: number;
}

/** Records a run of the server and simulates a power loss at many of its moments. */
export async function powerLosses(options: PowerOptions, random: Random): Promise<PowerFigures> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-power-'));
  try {
    return await losePower(await recordRun(place, options), options, random);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function losePower(run: RecordedRun, options: PowerOptions, random: Random): Promise<PowerFigures> {
  const { events, acknowledged } = run;
  const figures = {
    acknowledged: acknowledged.length,
    moments: 0,
    disks: 0,
    faultyDisks: 0,
    faults: [...run.faults],
  };
  const disk = new DiskModel(run.folder, run.before);
  const final = new FileChecks(run.finalFile);
  const memory = existsSync('/dev/shm')
    ? mkdtempSync('/dev/shm/ntm-tracker-disk-')
    : mkdtempSync(join(tmpdir(), 'ntm-tracker-disk-'));
  const chosen = momentsOf(run, options.moments, random);
  const survivals: Survival[] = [
    'none',
    'all',
    ...Array.from({ length: options.somes }, () => 'some' as const),
  ];
  try {
    for (const [i, event] of events.entries()) {
      disk.apply(event);
      if (!chosen.has(i)) continue;
      figures.moments += 1;
      const link = Math.max(0, ...acknowledged.filter((one) => one.event <= i).map((one) => one.link));
      for (const survival of survivals) {
        const files = disk.afterPowerLoss(survival, random);
        const faults = await checkImage(files, join(memory, 'image'), { folder: run.folder, final, link });
        figures.disks += 1;
        if (faults.length > 0) figures.faultyDisks += 1;
        figures.faults.push(
          ...faults.map((fault) => `event ${i} of ${events.length}, ${survival} of the unsynced: ${fault}`),
        );
      }
    }
  } finally {
    final.close();
    rmSync(memory, { recursive: true, force: true });
  }
  const count = (is: string) => events.filter((event) => event.is === is).length;
  return { ...figures, writes: count('write'), syncs: count('sync') };
}

// Half of the moments come right after an answer, when the most is promised and the least may be on the disk.
function momentsOf({ events, acknowledged }: RecordedRun, count: number, random: Random): Set<number> {
  const chosen = new Set<number>();
  const most = Math.min(count, events.length);
  for (let tries = 0; chosen.size < most && tries < most * 20; tries++) {
    const answer = acknowledged[random.below(acknowledged.length)]?.event;
    chosen.add(tries % 2 === 0 && answer !== undefined ? answer : random.below(events.length));
  }
  return chosen;
}
