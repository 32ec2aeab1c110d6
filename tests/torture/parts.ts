import { killActs } from './acts/kill-acts.ts';
import { clockJumps } from './clock-jumps.ts';
import { sitThroughAll } from './faults/sit-through-all.ts';
import { killRounds } from './killing/kill-rounds.ts';
import { killMigrations } from './migration.ts';
import { type PowerFigures, powerLosses } from './power/power-losses.ts';
import type { Random } from './random.ts';
import { findOrInstallStrace, HOW_TO_GET_STRACE } from './strace.ts';
import { twoServers } from './two-servers.ts';

/** What a part of the torture has come to: figures to print, what was passed over here and why, and what is wrong. */
export interface Report {
  figures: string[];
  skipped: string[];
  faults: string[];
}

/** How much of each part. */
export interface Size {
  killRounds: number;
  /** Of each act. */
  actKills: number;
  powerActs: number;
  powerMoments: number;
  powerDisks: number;
  migrationKills: number;
}

export const SHORT: Size = {
  killRounds: 3,
  actKills: 1,
  powerActs: 20,
  powerMoments: 12,
  powerDisks: 1,
  migrationKills: 4,
};
export const LONG: Size = {
  killRounds: 200,
  actKills: 14,
  powerActs: 160,
  powerMoments: 250,
  powerDisks: 6,
  migrationKills: 60,
};

type Part = (size: Size, random: Random) => Promise<Report>;

const noStrace = (): Report => ({ figures: [], skipped: [HOW_TO_GET_STRACE], faults: [] });

/** The parts of the torture by name. */
export const PARTS: Record<'kill' | 'acts' | 'power' | 'outages' | 'clock' | 'servers' | 'migration', Part> =
  {
    kill: async (size, random) => {
      const { rounds, acknowledged, unanswered, recordedUnanswered, faults } = await killRounds(
        size.killRounds,
        random,
      );
      const counts = Object.entries(acknowledged).map(([kind, count]) => `${kind} ${count}`);
      const figures = [
        `${rounds} rounds of kill -9; acknowledged: ${counts.join(', ')}`,
        `${unanswered} acts without an answer at the kill, ${recordedUnanswered} of them in the record all the same; all settled by repeating`,
      ];
      return { figures, skipped: [], faults };
    },
    acts: async (size, random) => {
      if (!findOrInstallStrace()) return noStrace();
      const acts = await killActs(size.actKills, random);
      const figures = acts.map(
        ({ name, calls, kills, undone, done, late }) =>
          `${name}: ${kills} kills at ${calls} calls that change the disk; after ${undone} nothing of it was there, after ${done} all of it; ${late} came after the answer`,
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
          describePower('as it is sold', full),
          describePower('first start', first),
          describePower('control, synchronous=OFF', control),
        ],
        skipped: [],
        faults: [
          ...full.faults,
          ...first.faults,
          ...(isSeen ? [] : ['the control lost nothing: this harness sees no power loss']),
        ],
      };
    },
    outages: async () => {
      const { outages, skipped, faults } = await sitThroughAll(findOrInstallStrace());
      const figures = outages.map(({ name, acknowledged, refused, doneLater }) => {
        const counts = Object.entries(refused).map(([status, count]) => `${count} with ${status}`);
        return `${name}: ${acknowledged} acknowledged, refused ${counts.join(', ')}; ${doneLater} done when it was over`;
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
        `${kills} kills at ${calls} calls that change the disk; after ${undone} nothing of the migration was there, after ${done} all of it`,
      ];
      return { figures, skipped: [], faults };
    },
  };

function describePower(
  name: string,
  { acknowledged, writes, syncs, moments, disks, faultyDisks }: PowerFigures,
): string {
  return `${name}: ${acknowledged} acts acknowledged, ${writes} writes, ${syncs} syncs; power lost at ${moments} moments, ${disks} disks, ${faultyDisks} of them faulty`;
}
