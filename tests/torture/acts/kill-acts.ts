import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from '../../support/process/server-process.ts';
import { type Random, randomFrom } from '../random.ts';
import { ACTS, importOnce, type ManyRows } from './acts.ts';
import { countAct, killActAt } from './kill-act-at.ts';
import { type Moment, startOn } from './traced-server.ts';

export interface ActFigures {
  name: string;
  /** Number of calls with which the act changes the disk. */
  calls: number;
  kills: number;
  /** Kills after which nothing (`undone`) or all (`done`) of the act was recorded. */
  undone: number;
  done: number;
  /** Kills after the answer. */
  late: number;
  faults: string[];
}

/** Kills the server during each act, at `kills` of the calls with which it changes the disk, and restarts it. */
export async function killActs(kills: number, random: Random): Promise<ActFigures[]> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-acts-'));
  try {
    const prepared = join(place, 'prepared');
    await prepare(prepared);
    // Concurrent: the moment of a kill is a call, not a time.
    const randoms = ACTS.map(() => randomFrom(random.below(2 ** 32)));
    return await Promise.all(
      ACTS.map((act, i) => killAct(act, prepared, join(place, act.name), kills, randoms[i] ?? random)),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function prepare(path: string): Promise<void> {
  mkdirSync(path);
  prepareDataFolder(path);
  const server = await startOn(path);
  await importOnce(server.address);
  server.child.kill('SIGTERM'); // an orderly end leaves no write-ahead log
  await server.ended;
}

async function killAct(
  act: ManyRows,
  prepared: string,
  path: string,
  kills: number,
  random: Random,
): Promise<ActFigures> {
  const { moments, added } = await countAct(act, prepared, path);
  const figures = {
    name: act.name,
    calls: moments.length,
    kills: 0,
    undone: 0,
    done: 0,
    late: 0,
    faults: [] as string[],
  };
  for (const moment of spread(moments, kills, random)) {
    const { left, isAnswered, faults } = await killActAt(moment, act, added, prepared, path);
    figures.kills += 1;
    if (isAnswered) figures.late += 1;
    if (left === 'nothing') figures.undone += 1;
    if (left === 'all') figures.done += 1;
    figures.faults.push(
      ...faults.map((fault) => `${act.name} killed at ${moment.call} ${moment.nth}: ${fault}`),
    );
  }
  if (figures.late === figures.kills) figures.faults.push(`${act.name}: every kill came after the answer`);
  return figures;
}

/** Chooses a random moment, the last, the first, then further random ones, without repetition. */
function spread(moments: readonly Moment[], count: number, random: Random): Moment[] {
  const between = moments.slice(1, -1);
  const last = moments.slice(1).slice(-1);
  const takeRandom = () => between.splice(random.below(between.length), 1);
  const chosen = [...takeRandom(), ...last, ...moments.slice(0, 1)];
  while (chosen.length < count && between.length > 0) chosen.push(...takeRandom());
  return chosen.slice(0, count);
}
