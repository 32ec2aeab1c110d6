import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { addressOf } from '#shared/contract/operation.ts';
import { signIn } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { dataFolderAt } from '../../server/database/data-folder.ts';
import { ROOT } from '../project/root.ts';
import { cookieOf, TEST_PASSWORD } from '../support/accounts/sessions.ts';
import { runCommand } from '../support/process/commands.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';
import { FileChecks } from './check-file.ts';
import { uuidOf } from './random.ts';
import { requestOf, send } from './request.ts';
import { FREE_INDICATORS, FREE_SET } from './writers.ts';

export interface ClockFigures {
  jumps: number;
  acknowledged: number;
  faults: string[];
}

const HOUR = 3600 * 1000; // ms
const COMMUNE = '06901';
// Offsets of the clock in hours at which figures are recorded.
const JUMPS = [0, 2, 1, -3, 20, 2, 24 * 400, 0, -24 * 400, 0];

/** Moves the server's clock forwards and backwards while it is used. */
export async function clockJumps(): Promise<ClockFigures> {
  const place = mkdtempSync(join(tmpdir(), 'ntm-tracker-clock-'));
  const folder = join(place, 'data');
  const clock = join(place, 'clock');
  mkdirSync(folder);
  prepareDataFolder(folder);
  writeFileSync(clock, '0');
  const server = await startServerProcess({
    DATA_DIR: folder,
    NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'tests/torture/preload-clock.ts')).href}`,
    TORTURE_CLOCK: clock,
  });
  const figures: ClockFigures = { jumps: 0, acknowledged: 0, faults: [] };
  try {
    const jump = (hours: number) => setClock(server, clock, hours);
    await sessionsThrough(server, jump, figures);
    await figuresThrough(server, jump, figures);
    const file = new FileChecks(dataFolderAt(folder).databaseFile);
    figures.faults.push(...file.faults());
    file.close();
    const verified = runCommand('audit-verify', dataFolderAt(folder));
    if (verified.code !== 0) figures.faults.push(verified.complained);
  } finally {
    server.child.kill('SIGKILL');
    await server.ended;
    rmSync(place, { recursive: true, force: true });
  }
  return figures;
}

/** R8: a standing as known at a moment does not change, whatever is recorded later and whatever the clock shows then. */
async function figuresThrough(
  { address = '' }: ServerProcess,
  jump: (hours: number) => Promise<void>,
  figures: ClockFigures,
): Promise<void> {
  const known: { knownAt: string; standing: unknown }[] = [];
  let replaces: string | null = null;
  for (const [i, hours] of JUMPS.entries()) {
    await jump(hours);
    figures.jumps += 1;
    const cookie = await startSession(address);
    const id = uuidOf('clock', i);
    const body = {
      id,
      set: FREE_SET,
      indicator: FREE_INDICATORS[0] ?? '',
      effectiveOn: '2022-01-24',
      value: null,
      judgement: i % 2 === 0 ? ('met' as const) : ('not-met' as const),
      reason: `lần ${i}`,
      replaces,
    };
    const request = requestOf('dieuphoi', recordEntry, { params: { communeId: COMMUNE }, body });
    const answered = await send(address, request, cookie);
    if (answered?.status !== 201)
      figures.faults.push(`at ${hours} h a figure was refused: ${JSON.stringify(answered)}`);
    else figures.acknowledged += 1;
    replaces = id;
    // After a jump of more than a day, entries with wrong times mix with others: earlier standings are no longer comparable.
    if (Math.abs(hours) > 24) known.length = 0;
    for (const { knownAt, standing } of known) {
      if (!isDeepStrictEqual(await standingAt(address, knownAt, cookie), standing))
        figures.faults.push(`at ${hours} h the standing as known at ${knownAt} has changed`);
    }
    const { recordedAt: knownAt } = (answered?.body ?? {}) as { recordedAt: string };
    if (Math.abs(hours) <= 24) known.push({ knownAt, standing: await standingAt(address, knownAt, cookie) });
  }
}

/** Sessions end by the current clock; a wrong clock does not prolong any. */
async function sessionsThrough(
  { address = '' }: ServerProcess,
  jump: (hours: number) => Promise<void>,
  figures: ClockFigures,
): Promise<void> {
  const expect = async (what: string, cookie: string, status: number) => {
    const is = await statusWith(address, cookie);
    if (is !== status) figures.faults.push(`${what}: ${is}, expected ${status}`);
  };
  await expect('a current session', cookieOf('dieuphoi'), 200);
  await jump(9);
  await expect('a session not used for nine hours', cookieOf('lanhdao'), 401);
  const ahead = await startSession(address);
  await expect('a session started nine hours ahead', ahead, 200);
  await jump(0);
  await expect('the same session after the clock is right again', ahead, 401);
  await expect('a session started then', await startSession(address), 200);
}

async function statusWith(address: string, cookie: string): Promise<number> {
  await setTimeout(0);
  return (await fetch(`${address}/api/communes`, { headers: { cookie } })).status;
}

async function startSession(address: string): Promise<string> {
  const response = await fetch(address + addressOf(signIn, {}), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'dieuphoi', password: TEST_PASSWORD }),
  });
  await response.text();
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function standingAt(address: string, knownAt: string, cookie: string): Promise<unknown> {
  const query = { set: FREE_SET, on: '2022-02-01', knownAt };
  const request = requestOf('dieuphoi', readStanding, { params: { communeId: COMMUNE }, query });
  return (await send(address, request, cookie))?.body;
}

async function setClock({ child }: ServerProcess, file: string, hours: number): Promise<void> {
  writeFileSync(file, String(hours * HOUR));
  child.kill('SIGUSR2');
  const end = Date.now() + 30_000;
  while (readFileSync(`${file}.set`, 'utf8') !== String(hours * HOUR)) {
    if (Date.now() > end) throw new Error('the clock was not set');
    await setTimeout(5);
  }
}
