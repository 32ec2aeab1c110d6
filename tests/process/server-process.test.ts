import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { readConfig } from '../../server/config.ts';
import { claimDataFolder, dataFolderAt } from '../../server/database/data-folder.ts';
import { startServer } from '../../server/start-server.ts';
import { cookieOf } from '../support/accounts/sessions.ts';
import { nationalSet } from '../support/fixtures.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';
import { entryBody } from '../support/record/entries.ts';
import { inHalfADay } from '../support/server.ts';

// A new process takes seconds to start on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

// The sample has no figures against this set, so each writer has its own cell.
const OTHER_SET = 'ntm-2021-2025';
const UNTOUCHED = listIndicators(nationalSet(OTHER_SET));

let folder: string;
const running: ServerProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-process-'));
});

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.child.kill('SIGKILL');
    await server.ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function start(variables: Record<string, string> = {}, words: string[] = []): Promise<ServerProcess> {
  const server = await startServerProcess({ DATA_DIR: folder, ...variables }, words);
  running.push(server);
  return server;
}

/** Corrects one cell repeatedly until the server no longer answers; returns the acknowledged ids. */
async function writeUntilGone(address: string, worker: number, onStored: () => void): Promise<string[]> {
  const acknowledged: string[] = [];
  const { code: indicator = '' } = UNTOUCHED[worker] ?? {};
  for (let i = 0; ; i++) {
    const id = `${String(worker).padStart(8, '0')}-0000-4000-8000-${String(i).padStart(12, '0')}`;
    const answer = await fetch(`${address}/api/communes/06901/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf('dieuphoi') },
      body: JSON.stringify(
        entryBody({
          id,
          set: OTHER_SET,
          indicator,
          value: null,
          judgement: 'met',
          reason: 'kiểm thử',
          replaces: acknowledged.at(-1) ?? null,
        }),
      ),
    }).catch(() => undefined);
    if (answer === undefined) return acknowledged;
    if (answer.status !== 201) continue;
    acknowledged.push(id);
    onStored();
  }
}

async function takePort(): Promise<{ other: Server; port: string }> {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  return { other, port: String(typeof address === 'object' ? address?.port : '') };
}

function storedIds(): Set<string> {
  const sqlite = new BetterSqlite3(join(folder, 'ntm-tracker.sqlite'), { readonly: true });
  const ids = sqlite.prepare<[], string>("SELECT id FROM entry WHERE origin <> 'sample'").pluck().all();
  sqlite.close();
  return new Set(ids);
}

test.for(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
  'stopped by %s while eight clients write, has every acknowledged entry',
  async (signal) => {
    prepareDataFolder(folder);
    const server = await start();
    const { address = '' } = server;
    let count = 0;
    const stopAtHundred = () => {
      count += 1;
      if (count === 100) server.child.kill(signal);
    };
    const workers = Array.from({ length: 8 }, (_, worker) => writeUntilGone(address, worker, stopAtHundred));
    const acknowledged = (await Promise.all(workers)).flat();
    expect(await server.ended).toBe(signal === 'SIGKILL' ? null : 0);
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    const stored = storedIds();
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    const again = await start();
    expect((await fetch(`${again.address}/api/health`)).status).toBe(200);
  },
);

test('a second server on the same folder refuses to start and says why', async () => {
  await start();
  const second = await start();
  expect(await second.ended).toBe(1);
  expect(second.complaints()).toBe(
    `ntm-tracker: another process is using the data folder ${folder}; stop it first\n`,
  );
});

test('a port in use gives one clear line', async () => {
  const { other, port } = await takePort();
  const server = await start({ PORT: port });
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toBe(`ntm-tracker: port ${port} of 127.0.0.1 is in use; set PORT to another\n`);
  other.close();
});

test('an unusable backup folder does not stop the work, and health reports it at once', async () => {
  writeFileSync(join(folder, 'file'), '');
  const server = await start({ BACKUP_TIME: inHalfADay(), BACKUP_DIR: join(folder, 'file', 'backups') });
  const answer = await fetch(`${server.address}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    {
      status: 'degraded',
      checks: {
        database: 'ok',
        record: 'ok',
        disk: expect.any(String),
        backup: 'no-folder',
        replication: 'off',
      },
    },
  ]);
});

test('a start that fails after it listens leaves no server and no claim behind', async () => {
  const { other, port } = await takePort();
  await new Promise((resolve) => other.close(resolve));
  const config = readConfig({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'silent', BACKUP_TIME: 'off' });
  const listening = vi.spyOn(process, 'on').mockImplementation((event) => {
    if (event === 'SIGTERM') throw new Error('no more listeners');
    return process;
  });
  const starting = startServer(config, { clientFolder: join(folder, 'no-client') });
  await expect(starting).rejects.toThrow('no more listeners');
  listening.mockRestore();
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow('fetch failed');
  claimDataFolder(dataFolderAt(folder))();
});

test('a folder that cannot be written gives one clear line', async () => {
  writeFileSync(join(folder, 'file'), '');
  const server = await start({ DATA_DIR: join(folder, 'file', 'data') });
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toMatch(/^ntm-tracker: the data folder \S+ cannot be written: .+\n$/);
});

test('a file that is not a database gives one clear line', async () => {
  writeFileSync(join(folder, 'ntm-tracker.sqlite'), 'not a database at all '.repeat(100));
  const server = await start();
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toMatch(/^ntm-tracker: the database \S+ cannot be opened: .+\n$/);
});

test("another program's database gives one clear line, and stays unchanged", async () => {
  const foreign = new BetterSqlite3(join(folder, 'ntm-tracker.sqlite'));
  foreign.exec('CREATE TABLE song (title TEXT)');
  foreign.close();
  const server = await start();
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toMatch(/^ntm-tracker: .* it has a table song\n$/);
});

test('an unknown argument gives one clear line', async () => {
  const server = await start({}, ['--sampel']);
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toMatch(/^ntm-tracker: Unknown option '--sampel'.*\n$/);
});

test('every invalid variable is named in one line', async () => {
  const server = await start({ PORT: 'abc', LOG_LEVEL: 'loud', OPEN_ON: '2024-02-30' });
  expect(await server.ended).toBe(1);
  expect(server.complaints()).toMatch(
    /^ntm-tracker: the environment is invalid: PORT.*LOG_LEVEL.*OPEN_ON.*\n$/,
  );
});

test('the sample is refused if there are communes already', async () => {
  const first = await start({}, ['--sample']);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = await start({}, ['--sample']);
  expect(await second.ended).toBe(1);
  expect(second.complaints()).toMatch(/^ntm-tracker: the sample can only be loaded into an empty record/);
});
