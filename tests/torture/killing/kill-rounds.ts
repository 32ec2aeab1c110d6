import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../../support/process/server-process.ts';
import { writeAdministration } from '../administration-writer.ts';
import { FileChecks } from '../check-file.ts';
import { writeImports } from '../import-writer.ts';
import { KINDS, Ledger } from '../ledger.ts';
import type { Random } from '../random.ts';
import { type World, writeAnnulments, writeEntries, writeMetrics } from '../writers.ts';
import { checkAnswers } from './check-answers.ts';
import { settleUnanswered } from './settle-unanswered.ts';

export interface KillFigures {
  rounds: number;
  acknowledged: Record<string, number>;
  unanswered: number;
  /** Acts without an answer that were recorded. */
  recordedUnanswered: number;
  faults: string[];
}

// Rounds before a new folder; the checks after each round take longer as the record grows.
const ROUNDS_OF_A_FOLDER = 40;
const TIMEOUT = 30_000; // ms to wait for the moment of the kill

// In turn: a kill at any time, or while one of these is under way, as they are rarer than figures.
const AWAITED = [undefined, 'import', 'undo', 'annulment', 'account', 'assignment'] as const;

/** Kills the server during writes, round after round, and compares its record with the ledger each time. */
export async function killRounds(rounds: number, random: Random): Promise<KillFigures> {
  const figures: KillFigures = {
    rounds: 0,
    acknowledged: {},
    unanswered: 0,
    recordedUnanswered: 0,
    faults: [],
  };
  while (figures.rounds < rounds && figures.faults.length === 0) {
    await onOneFolder(Math.min(ROUNDS_OF_A_FOLDER, rounds - figures.rounds), random, figures);
  }
  return figures;
}

async function onOneFolder(rounds: number, random: Random, figures: KillFigures): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-kill-'));
  const folder = join(place, 'data');
  mkdirSync(folder);
  prepareDataFolder(folder);
  let server = await start(folder);
  const world: World = {
    address: server.address,
    ledger: new Ledger(),
    name: `folder ${figures.rounds}`,
    counts: new Map(),
  };
  try {
    for (let round = 0; round < rounds && figures.faults.length === 0; round++) {
      world.ledger.round = round;
      await writeUntilKilled(world, server.process, AWAITED[figures.rounds % AWAITED.length], random);
      server = await start(folder);
      world.address = server.address;
      figures.rounds += 1;
      await checkRound(world, folder, round, figures);
    }
  } finally {
    server.process.child.kill('SIGKILL');
    await server.process.ended;
    rmSync(place, { recursive: true, force: true });
  }
  for (const kind of KINDS) {
    const count = world.ledger.acknowledged().filter((act) => act.kind === kind).length;
    figures.acknowledged[kind] = (figures.acknowledged[kind] ?? 0) + count;
  }
}

async function writeUntilKilled(
  world: World,
  server: ServerProcess,
  awaited: (typeof AWAITED)[number],
  random: Random,
): Promise<void> {
  const writers = [0, 1, 2, 3, 4].map(writeEntries);
  const writing = [...writers, writeMetrics, writeAnnulments, writeImports, writeAdministration].map(
    (write) => write(world),
  );
  await momentOfKill(world, awaited, random.below(awaited === undefined ? 600 : 150));
  server.child.kill('SIGKILL');
  await Promise.all(writing);
  await server.ended;
}

async function momentOfKill(
  { ledger }: World,
  awaited: (typeof AWAITED)[number],
  after: number,
): Promise<void> {
  const first = ledger.acts.length;
  const end = Date.now() + TIMEOUT;
  const isUnderWay = () => ledger.acts.slice(first).some(({ kind }) => kind === awaited);
  while (awaited !== undefined && !isUnderWay() && Date.now() < end) await setTimeout(1);
  await setTimeout(after);
}

async function checkRound(world: World, folder: string, round: number, figures: KillFigures): Promise<void> {
  const { ledger } = world;
  const file = new FileChecks(dataFolderAt(folder).databaseFile);
  try {
    const before = file.faults();
    const missing = ledger.acknowledged().filter((act) => file.links(act) === 0);
    figures.unanswered += ledger.unanswered(round).length;
    const settled = await settleUnanswered(world, file, round);
    figures.recordedUnanswered += settled.recorded;
    const links = file.lastLink();
    const answers = await checkAnswers(world, round);
    const requested = ledger.acknowledged().filter(({ kind }) => kind === 'entry').length;
    figures.faults.push(
      ...ledger.faults.splice(0),
      ...before,
      ...missing.map(({ kind, subject }) => `acknowledged, but not recorded: ${kind} ${subject}`),
      ...settled.faults,
      ...answers,
      ...(file.lastLink() === links ? [] : ['repeated requests were recorded again']),
      ...(file.singleEntries() === requested
        ? []
        : [`${file.singleEntries()} entries for ${requested} requests`]),
      ...file.faults(),
    );
  } finally {
    file.close();
  }
}

async function start(folder: string): Promise<{ process: ServerProcess; address: string }> {
  const server = await startServerProcess({ DATA_DIR: folder });
  if (server.address === undefined) throw new Error(`the server does not restart: ${server.complaints()}`);
  return { process: server, address: server.address };
}
