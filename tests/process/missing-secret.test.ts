import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { dataFolderAt } from '../../server/database/data-folder.ts';
import { cookieOf } from '../support/accounts/sessions.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';

// A new process takes seconds to start on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const running: ServerProcess[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.child.kill('SIGKILL');
    await server.ended;
  }
});

async function start(variables: Record<string, string>): Promise<ServerProcess> {
  const server = await startServerProcess(variables);
  running.push(server);
  return server;
}

async function statusAt({ address }: ServerProcess): Promise<number> {
  const headers = { cookie: cookieOf('dieuphoi') };
  return (await fetch(`${address}/api/workspace`, { headers })).status;
}

test('a record with accounts does not start without its secret, unless a new one is asked for', async () => {
  const { path, secretFile } = dataFolderAt(temporaryFolder().path);
  prepareDataFolder(path);
  const secret = readFileSync(secretFile, 'utf8');
  rmSync(secretFile);
  const refused = await start({ DATA_DIR: path });
  expect([await refused.ended, refused.address]).toEqual([1, undefined]);
  expect(refused.complaints()).toContain(`${secretFile} is missing, but there are accounts`);
  expect(refused.complaints().trim().split('\n')).toHaveLength(1);
  expect(existsSync(secretFile)).toBe(false);

  const renewed = await start({ DATA_DIR: path, NEW_SECRET: 'yes' });
  expect(await statusAt(renewed)).toBe(401);
  expect(readFileSync(secretFile, 'utf8')).not.toBe(secret);
});

test('an empty folder gets its secret by itself', async () => {
  const { path, secretFile } = dataFolderAt(temporaryFolder().path);
  const first = await start({ DATA_DIR: path });
  expect(first.address).toBeDefined();
  expect(existsSync(secretFile)).toBe(true);
});
