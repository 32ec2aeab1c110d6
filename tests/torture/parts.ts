import { killActs } from './acts/kill-acts.ts';
import { clockJumps } from './clock-jumps.ts';
import { runOutages } from './faults/run-outages.ts';
import { killRounds } from './killing/kill-rounds.ts';
import { killMigrations } from './migration.ts';
import { type PowerFigures, powerLosses } from './power/power-losses.ts';
import type { Random } from './random.ts';
import { type RestoreFigures, restoreRounds } from './restoring/restore-rounds.ts';
import { findOrInstallStrace, HOW_TO_GET_STRACE } from './strace.ts';
import { twoServers } from './two-servers.ts';

/** Results of a part: figures to print, parts skipped on this machine with the reason, and faults. */
export interface Report {
  figures: string[];
  skipped: string[];
  faults: string[];
}

export interface Size {
  killRounds: number;
  /** Kills per act. */
  actKills: number;
  powerActs: number;
  powerMoments: number;
  powerDisks: number;
  migrationKills: number;
  /** Rounds each with a young and an old record. */
  restoreRounds: number;
}

export const SHORT: Size = {
  killRounds: 3,
  actKills: 1,
  powerActs: 20,
  powerMoments: 12,
  powerDisks: 1,
  migrationKills: 4,
  restoreRounds: 1,
};
export const LONG: Size = {
  killRounds: 200,
  actKills: 14,
  powerActs: 160,
  powerMoments: 250,
  powerDisks: 6,
  migrationKills: 60,
  restoreRounds: 10,
};

type Part = (size: Size, random: Random) => Promise<Report>;

const noStrace = (): Report => ({ figures: [], skipped: [HOW_TO_GET_STRACE], faults: [] });

export const PARTS: Record<
  'kill' | 'acts' | 'power' | 'outages' | 'clock' | 'servers' | 'migration' | 'restore',
  Part
> = {
  kill: async (size, random) => {
    const { rounds, acknowledged, unanswered, recordedUnanswered, faults } = await killRounds(
      size.killRounds,
      random,
    );
    const counts = Object.entries(acknowledged).map(([kind, count]) => `${kind} ${count}`);
    const figures = [
      `${rounds} rounds of kill -9; acknowledged: ${counts.join(', ')}`,
      `${unanswered} acts without an answer at the kill, ${recordedUnanswered} of them recorded anyway; all settled by repeating`,
    ];
    return { figures, skipped: [], faults };
  },
  acts: async (size, random) => {
    if (!findOrInstallStrace()) return noStrace();
    const acts = await killActs(size.actKills, random);
    const figures = acts.map(
      ({ name, calls, kills, undone, done, late }) =>
        `${name}: ${kills} kills at ${calls} calls that change the disk; the act was absent after ${undone}, complete after ${done}; ${late} came after the answer`,
    );
    return { figures, skipped: [], faults: acts.flatMap(({ faults }) => faults) };
  },
  power: async (size, random) => {
    if (!findOrInstallStrace()) return noStrace();
    const options = { acts: size.powerActs, moments: size.powerMoments, somes: size.powerDisks };
    const full = await powerLosses(options, random);
    const first = await powerLosses({ ...options, acts: 0 }, random);
    const control = await powerLosses({ ...options, synchronous: 'OFF' }, random);
    const isSeen = control.faultyDisks > 0;
    return {
      figures: [
        describePower('unchanged program', full),
        describePower('first start', first),
        describePower('control, synchronous=OFF', control),
      ],
      skipped: [],
      faults: [
        ...full.faults,
        ...first.faults,
        ...(isSeen ? [] : ['the control lost nothing: this harness does not detect a power loss']),
      ],
    };
  },
  outages: async () => {
    const { outages, skipped, faults } = await runOutages(findOrInstallStrace());
    const figures = outages.map(({ name, acknowledged, refused, doneLater }) => {
      const counts = Object.entries(refused).map(([status, count]) => `${count} with ${status}`);
      return `${name}: ${acknowledged} acknowledged, refused ${counts.join(', ')}; ${doneLater} succeeded afterwards`;
    });
    return { figures, skipped, faults };
  },
  clock: async () => {
    const { jumps, acknowledged, faults } = await clockJumps();
    return {
      figures: [`${jumps} jumps of the clock, ${acknowledged} figures acknowledged`],
      skipped: [],
      faults,
    };
  },
  servers: async () => {
    const { starts, refused, faults } = await twoServers(4);
    return { figures: [`${starts} starts, ${refused} refused`], skipped: [], faults };
  },
  migration: async (size) => {
    if (!findOrInstallStrace()) return noStrace();
    const { calls, kills, undone, done, faults } = await killMigrations(size.migrationKills);
    const figures = [
      `${kills} kills at ${calls} calls that change the disk; the migration was absent after ${undone}, complete after ${done}`,
    ];
    return { figures, skipped: [], faults };
  },
  restore: async (size, random) => {
    const young = await restoreRounds(size.restoreRounds, 'young', random);
    const old = await restoreRounds(size.restoreRounds, 'old', random);
    return {
      figures: [describeRestores('young record', young), describeRestores('old record', old)],
      skipped: [],
      faults: [...young.faults, ...old.faults],
    };
  },
};

function describeRestores(name: string, figures: RestoreFigures): string {
  const { rounds, acknowledged, inLogOnly, killed, undone } = figures;
  return `${name}: ${rounds} rounds of kill -9, restore and back; ${acknowledged} acts acknowledged, ${inLogOnly} of them only in the log; ${killed} restores killed, ${undone} of them undone`;
}

function describePower(
  name: string,
  { acknowledged, writes, syncs, moments, disks, faultyDisks }: PowerFigures,
): string {
  return `${name}: ${acknowledged} acts acknowledged, ${writes} writes, ${syncs} syncs; power lost at ${moments} moments, ${disks} disks, ${faultyDisks} of them faulty`;
}
