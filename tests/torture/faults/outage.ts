import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { runCommand } from '../../support/process/commands.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../../support/process/server-process.ts';
import { FileChecks } from '../check-file.ts';
import { type Answered, describe, send } from '../request.ts';
import { type Attempt, entryAttempts, forbidden, otherAttempts, reads } from './attempts.ts';

export interface OutageFigures {
  name: string;
  acknowledged: number;
  /** Refusals during the outage, by status. */
  refused: Record<number, number>;
  /** Refused requests that succeeded afterwards without a restart. */
  doneLater: number;
  faults: string[];
}

/** A failure of the machine, and its repair. */
export interface Outage {
  name: string;
  /** Starts the outage; resolves to a function that ends it. */
  begin(server: ServerProcess, folder: string): Promise<() => Promise<void> | void>;
}

const TIMEOUT = 30_000; // ms for the service to recover by itself

/** Runs an outage on a server in use: it must refuse clearly, lose nothing and recover by itself. */
export async function runOutage(outage: Outage, folder: string): Promise<OutageFigures> {
  const { name, begin } = outage;
  const figures: OutageFigures = { name, acknowledged: 0, refused: {}, doneLater: 0, faults: [] };
  mkdirSync(folder, { recursive: true });
  prepareDataFolder(folder);
  const server = await startServerProcess({ DATA_DIR: folder });
  try {
    const { address } = server;
    if (address === undefined) throw new Error(`no server: ${server.complaints()}`);
    const before = entryAttempts(name, 0, 20);
    const done = await tryAll(address, before, figures);
    if (done.length < before.length) figures.faults.push('something was refused before the outage');
    const end = await begin(server, folder);
    const file = new FileChecks(dataFolderAt(folder).databaseFile);
    const during = [...entryAttempts(name, 20, 60), ...otherAttempts(name, 1)];
    const went = await tryAll(address, during, figures);
    await tryReadsAndForbidden(address, figures);
    const refused = during.filter((attempt) => !went.includes(attempt));
    if (refused.length === 0) figures.faults.push('nothing was refused: the outage had no effect');
    figures.faults.push(...halfDone(file, refused), ...missing(file, [...done, ...went]));
    await end();
    await untilRecovered(address, refused, figures);
    figures.faults.push(...missing(file, [...done, ...during]), ...file.faults());
    file.close();
    const verified = runCommand('audit-verify', dataFolderAt(folder));
    if (verified.code !== 0) figures.faults.push(verified.complained);
    if (server.child.exitCode !== null || server.child.signalCode !== null)
      figures.faults.push('the process ended');
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
  }
  return figures;
}

/** Sends all attempts at once; returns the acknowledged ones. */
async function tryAll(
  address: string,
  attempts: readonly Attempt[],
  figures: OutageFigures,
): Promise<Attempt[]> {
  const answers = await Promise.all(attempts.map(({ request }) => send(address, request)));
  return attempts.filter((attempt, i) => {
    const answered = answers[i];
    if (answered !== undefined && answered.status < 300) {
      figures.acknowledged += 1;
      return true;
    }
    expectClearRefusal(answered, describe(attempt.request), figures);
    return false;
  });
}

function expectClearRefusal(answered: Answered, what: string, figures: OutageFigures): void {
  const { title, type } = (answered?.body ?? {}) as { title?: string; type?: string };
  const isClear =
    answered !== undefined &&
    (answered.status === 507 || answered.status === 503) &&
    /^\/problems\/storage-/.test(type ?? '') &&
    (title ?? '') !== '' &&
    answered.retryAfter !== null;
  if (isClear) figures.refused[answered.status] = (figures.refused[answered.status] ?? 0) + 1;
  else figures.faults.push(`no clear refusal: ${what.slice(0, 150)} ${JSON.stringify(answered)}`);
}

async function tryReadsAndForbidden(address: string, figures: OutageFigures): Promise<void> {
  for (const request of reads()) {
    const answered = await send(address, request);
    if (answered?.status !== 200)
      figures.faults.push(
        `a read request failed: ${describe(request)} ${JSON.stringify(answered)?.slice(0, 300)}`,
      );
  }
  // First with a session that the server has not cached, then with a cached one.
  for (const as of ['lanhdao', 'lanhdao']) {
    const answered = await send(address, forbidden(as));
    if (answered?.status !== 403) expectClearRefusal(answered, describe(forbidden(as)), figures);
  }
}

async function untilRecovered(
  address: string,
  refused: readonly Attempt[],
  figures: OutageFigures,
): Promise<void> {
  const end = Date.now() + TIMEOUT;
  for (const { request } of refused) {
    let answered = await send(address, request);
    while (!(answered !== undefined && answered.status < 300) && Date.now() < end) {
      await setTimeout(200);
      answered = await send(address, request);
    }
    if (answered !== undefined && answered.status < 300) figures.doneLater += 1;
    else
      figures.faults.push(
        `still refused after the outage: ${describe(request).slice(0, 150)} ${JSON.stringify(answered)}`,
      );
  }
}

function halfDone(file: FileChecks, refused: readonly Attempt[]): string[] {
  const recorded = refused.filter(({ act }) => act !== undefined && file.links(act) > 0);
  return recorded.map(({ act }) => `refused, but recorded: ${act?.kind} ${act?.subject}`);
}

function missing(file: FileChecks, done: readonly Attempt[]): string[] {
  const lost = done.filter(({ act }) => act !== undefined && file.links(act) !== 1);
  return lost.map(({ act }) => `acknowledged, but not recorded exactly once: ${act?.kind} ${act?.subject}`);
}
