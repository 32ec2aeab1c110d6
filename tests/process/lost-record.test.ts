import { closeSync, fstatSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type DataFolder, dataFolderAt } from '../../server/database/data-folder.ts';
import { cookieOf } from '../support/accounts/sessions.ts';
import { runCommand } from '../support/process/commands.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';
import { prepareDataFolder, startServerProcess } from '../support/process/server-process.ts';
import { entryBody } from '../support/record/entries.ts';

vi.setConfig({ testTimeout: 120_000 });

const FIGURES = 8;

async function start(folder: DataFolder, variables: Record<string, string> = {}) {
  const server = await startServerProcess({ DATA_DIR: folder.path, ...variables });
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const { address } = server;
  if (address === undefined) throw new Error(server.complaints());
  const health = async () => (await (await fetch(`${address}/api/health`)).json()) as { status: string };
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    server.child.kill(signal);
    await server.ended;
  };
  return { address, complaints: server.complaints, health, stop };
}

/** A folder in which a server acknowledged figures and was killed at once. */
async function killedAfterFigures(): Promise<DataFolder> {
  const folder = dataFolderAt(temporaryFolder().path);
  prepareDataFolder(folder.path);
  const server = await start(folder);
  const headers = { 'content-type': 'application/json', cookie: cookieOf('dieuphoi') };
  for (let i = 0; i < FIGURES; i += 1) {
    const body = JSON.stringify(
      entryBody({ set: 'ntm-2021-2025', indicator: '10.1', value: 60 + i, effectiveOn: `2023-01-${30 - i}` }),
    );
    const answer = await fetch(`${server.address}/api/communes/06901/entries`, {
      method: 'POST',
      headers,
      body,
    });
    if (answer.status !== 201) throw new Error(await answer.text());
  }
  await server.stop('SIGKILL');
  return folder;
}

/** Flips one byte of the log, in its last quarter: SQLite then ignores everything from there on without an error. */
function flipByteInLog({ databaseFile }: DataFolder): void {
  const descriptor = openSync(`${databaseFile}-wal`, 'r+');
  const at = Math.floor(fstatSync(descriptor).size * 0.75);
  const byte = readFileSync(`${databaseFile}-wal`)[at] ?? 0;
  writeSync(descriptor, Buffer.from([byte ^ 1]), 0, 1, at);
  closeSync(descriptor);
}

describe('a loss of acknowledged figures', () => {
  test.each([
    ['by one changed byte of the log', flipByteInLog],
    ['with the log', ({ databaseFile }: DataFolder) => rmSync(`${databaseFile}-wal`)],
  ])('%s is reported at every start, and the note stays', async (_, lose) => {
    const folder = await killedAfterFigures();
    lose(folder);
    const note = readFileSync(folder.lastRecordFile, 'utf8');
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      const server = await start(folder);
      await expect
        .poll(server.complaints)
        .toMatch(/ACKNOWLEDGED ENTRIES ARE MISSING: audit record \d+ of .* was acknowledged/);
      expect(await server.health()).toMatchObject({ status: 'degraded', checks: { record: 'lost' } });
      await server.stop(signal);
      expect(readFileSync(folder.lastRecordFile, 'utf8')).toBe(note);
    }
  });

  test('is over once a restore has put a database in place', async () => {
    const folder = await killedAfterFigures();
    expect(runCommand('backup', folder).code).toBe(0);
    flipByteInLog(folder);
    expect(runCommand('restore', folder, ['latest']).code).toBe(0);
    const server = await start(folder);
    expect([server.complaints(), await server.health()]).toEqual([
      '',
      expect.objectContaining({ checks: expect.objectContaining({ record: 'ok' }) }),
    ]);
  });

  test('is not reported after a kill without a loss, nor after a stop', async () => {
    const folder = await killedAfterFigures();
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const server = await start(folder);
      expect(server.complaints()).toBe('');
      expect(await server.health()).toMatchObject({ checks: { record: 'ok' } });
      await server.stop(signal);
    }
  });

  test('could not be noticed with an unreadable note, which is reported as well', async () => {
    const folder = await killedAfterFigures();
    writeFileSync(folder.lastRecordFile, '{"seq":');
    const server = await start(folder);
    await expect
      .poll(server.complaints)
      .toMatch(/ntm-tracker\.last-record\.json, cannot be read, so a loss would not be noticed/);
    expect(await server.health()).toMatchObject({ status: 'degraded', checks: { record: 'unreadable' } });
  });
});
