import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataFolder, dataFolderAt } from '../../../server/database/data-folder.ts';
import { runCommand } from '../../support/process/commands.ts';
import { prepareDataFolder, startServerProcess } from '../../support/process/server-process.ts';
import { Ledger } from '../ledger.ts';
import type { Random } from '../random.ts';
import { type World, type Writer, writeEntries, writeMetrics } from '../writers.ts';
import { killRestore } from './kill-restore.ts';
import { hasFileNextTo, lostFrom, lostWithoutLog } from './lost-acts.ts';
import { prepareYoungFolder } from './young-folder.ts';

export interface RestoreFigures {
  rounds: number;
  acknowledged: number;
  /** Acts that were only in the log of the killed server. */
  inLogOnly: number;
  /** Restores that were killed, and those of them that had not taken effect. */
  killed: number;
  undone: number;
  faults: string[];
}

/** `young`: all of the record is still in the log; `old`: years of figures in the file, the last ones in the log. */
export type Age = 'young' | 'old';

// In a young record only one commune exists; these writers use it.
const WRITERS: Record<Age, readonly Writer[]> = {
  young: [1, 9, 17].map(writeEntries),
  old: [...[0, 1, 2].map(writeEntries), writeMetrics],
};

/** Kills the server, restores an earlier backup, and goes back to the database that was set aside: nothing may be lost. */
export async function restoreRounds(rounds: number, age: Age, random: Random): Promise<RestoreFigures> {
  const figures: RestoreFigures = {
    rounds: 0,
    acknowledged: 0,
    inLogOnly: 0,
    killed: 0,
    undone: 0,
    faults: [],
  };
  while (figures.rounds < rounds && figures.faults.length === 0) {
    const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-restore-'));
    try {
      const faults = await oneRound(dataFolderAt(join(place, 'data')), age, random, figures);
      figures.faults.push(...faults.map((fault) => `round ${figures.rounds}, ${age}: ${fault}`));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
    figures.rounds += 1;
  }
  return figures;
}

async function oneRound(
  folder: DataFolder,
  age: Age,
  random: Random,
  figures: RestoreFigures,
): Promise<string[]> {
  mkdirSync(folder.path);
  if (age === 'old') prepareDataFolder(folder.path);
  else prepareYoungFolder(folder);
  const backedUp = runCommand('backup', folder);
  if (backedUp.code !== 0) return [`the backup failed: ${backedUp.complained}`];
  const ledger = await writeAndKill(folder, age, random, figures);
  figures.acknowledged += ledger.acknowledged().length;
  if (lostFrom(folder.databaseFile, ledger) > 0) return ['acknowledged acts are lost after the kill alone'];
  figures.inLogOnly += lostWithoutLog(folder.databaseFile, ledger);

  if (await killRestore(folder, random)) figures.killed += 1;
  const complaints = await startAndKill(folder);
  if (complaints !== undefined) return [`no start after a killed restore: ${complaints}`];
  if (lostFrom(folder.databaseFile, ledger) === 0) figures.undone += 1;
  return restoreAndGoBack(folder, ledger);
}

function restoreAndGoBack(folder: DataFolder, ledger: Ledger): string[] {
  const faults: string[] = [];
  const restore = (choice: string) => {
    const { code, complained } = runCommand('restore', folder, [choice]);
    if (code !== 0) faults.push(`restoring ${choice} ended with ${code}: ${complained}`);
    if (hasFileNextTo(folder.databaseFile)) faults.push(`restoring ${choice} left a log or an index`);
    const verified = runCommand('audit-verify', folder);
    if (verified.code !== 0) faults.push(`after restoring ${choice}: ${verified.complained}`);
    return lostFrom(folder.databaseFile, ledger);
  };
  restore('latest');
  const asides = readdirSync(folder.asideFolder).filter((name) => /^before-restore-.*\.sqlite$/.test(name));
  const lost = asides.map(restore);
  if (!lost.includes(0))
    faults.push(`acknowledged acts are in no database that was set aside; missing: ${lost.join(', ')}`);
  return faults;
}

/** Acts of a server until it is killed. */
async function writeAndKill(
  folder: DataFolder,
  age: Age,
  random: Random,
  { rounds }: RestoreFigures,
): Promise<Ledger> {
  const server = await startServerProcess({ DATA_DIR: folder.path });
  if (server.address === undefined) throw new Error(server.complaints());
  const ledger = new Ledger();
  const world: World = { address: server.address, ledger, name: `${age} ${rounds}`, counts: new Map() };
  const most = 1 + random.below(12);
  await Promise.all(WRITERS[age].map((write) => write(world, most)));
  server.child.kill('SIGKILL');
  await server.ended;
  if (ledger.faults.length > 0) throw new Error(ledger.faults.join('\n'));
  return ledger;
}

async function startAndKill(folder: DataFolder): Promise<string | undefined> {
  const server = await startServerProcess({ DATA_DIR: folder.path });
  server.child.kill('SIGKILL');
  await server.ended;
  return server.address === undefined ? server.complaints() : undefined;
}
