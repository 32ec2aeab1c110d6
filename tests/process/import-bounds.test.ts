import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cookieOf } from '../support/accounts/sessions.ts';
import { workbookOf } from '../support/files/workbook.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const MAX_MEGABYTES = 400;
const MAX_WAIT = 2000; // ms
// The limit that docs/operations.md sets for the service.
const AS_INSTALLED = { MALLOC_TRIM_THRESHOLD_: '131072' };

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-bounds-'));
  prepareDataFolder(folder);
  server = await startServerProcess({ DATA_DIR: folder, ...AS_INSTALLED });
});

afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Resets the operating system's peak for the server's memory. */
function forgetPeak(): void {
  writeFileSync(`/proc/${server.child.pid}/clear_refs`, '5');
}

/** Peak memory of the server since then, in MB, as counted by the operating system. */
function peakMegabytes(): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

async function lookAt(bytes: Buffer): Promise<{ status: number; type?: string }> {
  const headers = { cookie: cookieOf('dieuphoi') };
  const sent = await fetch(`${server.address}/api/uploads?name=tep.xlsx`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  const { hash } = (await sent.json()) as { hash: string };
  const answer = await fetch(`${server.address}/api/uploads/${hash}/sheets?set=nang-cao-2021-2025`, {
    headers,
  });
  const { type } = (await answer.json()) as { type?: string };
  return { status: answer.status, ...(type !== undefined && { type }) };
}

/** Longest time that others wait for an answer in the meantime, in milliseconds. */
async function longestWait<Result>(act: () => Promise<Result>): Promise<{ result: Result; longest: number }> {
  let isOver = false;
  let longest = 0;
  const others = (async () => {
    while (!isOver) {
      const start = performance.now();
      await fetch(`${server.address}/api/health`);
      longest = Math.max(longest, performance.now() - start);
    }
  })();
  const result = await act().finally(() => {
    isOver = true;
  });
  await others;
  return { result, longest };
}

const rowsOf = (count: number, width: number) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, i) => row * width + i));
const withTexts = (count: number, length: number) => {
  const texts = Array.from({ length: count }, (_, i) => `<si><t>${String(i).padEnd(length, 'ế')}</t></si>`);
  const part = { name: 'xl/sharedStrings.xml', content: `<sst>${texts.join('')}</sst>` };
  return workbookOf([{ name: 'a', rows: [['a']] }], [part]);
};
const bomb = () => workbookOf([], [{ name: 'xl/workbook.xml', content: Buffer.alloc(700_000_000, 32) }]);

const READ = { status: 200 };
const REFUSED = { status: 422, type: '/problems/unreadable-file' };

describe.runIf(process.platform === 'linux')('a file made to take memory and time', () => {
  test.each<[string, () => Buffer, object]>([
    ['300,000 rows', () => workbookOf([{ name: 'a', rows: rowsOf(300_000, 3) }]), REFUSED],
    ['a million cells', () => workbookOf([{ name: 'a', rows: rowsOf(4000, 250) }]), READ],
    ['more than a million cells', () => workbookOf([{ name: 'a', rows: rowsOf(5000, 250) }]), REFUSED],
    ['a zip bomb', bomb, REFUSED],
    ['the maximum of texts', () => withTexts(290_000, 40), READ],
    ['too many texts', () => withTexts(900_000, 20), REFUSED],
    ['long texts', () => withTexts(2000, 30_000), REFUSED],
    ['one huge text', () => withTexts(1, 90_000_000), REFUSED],
    ['a CSV of one line', () => Buffer.alloc(19_000_000, 'a'), REFUSED],
    ['a CSV of short lines', () => Buffer.alloc(18_000_000, 'a\n'), REFUSED],
  ])('%s: stays within the limits, and others are answered', async (_, make, expected) => {
    const bytes = make();
    forgetPeak();
    const { result, longest } = await longestWait(() => lookAt(bytes));
    expect(result).toEqual(expected);
    expect(longest).toBeLessThan(MAX_WAIT);
    expect(peakMegabytes()).toBeLessThan(MAX_MEGABYTES);
  });
});
