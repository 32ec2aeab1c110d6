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
  /** With how many calls the act changes the disk. */
  calls: number;
  kills: number;
  /** Kills after which nothing of the act was there, and after which all of it was. */
  undone: number;
  done: number;
  /** Kills that came when the act was answered already. */
  late: number;
  faults: string[];
}

/** Kills the server in the midst of each act, at so many of the calls with which the act changes the disk, and starts it again. */
export async function killActs(kills: number, random: Random): Promise<ActFigures[]> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-acts-'));
  try {
    const prepared = join(place, 'prepared');
    await prepare(prepared);
    // Side by side: where a kill comes does not depend on how long anything takes.
    const chances = ACTS.map(() => randomFrom(random.below(2 ** 32)));
    return await Promise.all(
      ACTS.map((act, i) => killAct(act, prepared, join(place, act.name), kills, chances[i] ?? random)),
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
  server.child.kill('SIGTERM'); // leaves no log behind
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
  if (figures.late === figures.kills) figures.faults.push(`${act.name}: no kill came before the answer`);
  return figures;
}

/** One by chance, the last, the first, and others by chance: none twice. */
function spread(moments: readonly Moment[], count: number, random: Random): Moment[] {
  const between = moments.slice(1, -1);
  const last = moments.slice(1).slice(-1);
  const byChance = () => between.splice(random.below(between.length), 1);
  const chosen = [...byChance(), ...last, ...moments.slice(0, 1)];
  while (chosen.length < count && between.length > 0) chosen.push(...byChance());
  return chosen.slice(0, count);
}
