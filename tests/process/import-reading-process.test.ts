import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cookieOf, type TestAccount } from '../support/accounts/sessions.ts';
import { HOSTILE_CSV } from '../support/importing/hostile-csv.ts';
import type { HostileFile } from '../support/importing/hostile-file.ts';
import { HOSTILE_XLSX } from '../support/importing/hostile-xlsx.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const MAX_MEGABYTES = 400;
const SMALL = 'Xã;Chỉ tiêu;Ngày;Kết quả\n06901;14.1;2024-06-15;95,3\n';

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-reading-'));
  prepareDataFolder(folder);
  server = await startServerProcess({
    DATA_DIR: folder,
    UPLOADS_PER_DAY_MB: '100000',
    UPLOADS_TOTAL_MB: '100000',
  });
});

afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
});

async function send(who: TestAccount, bytes: Buffer | string): Promise<string> {
  const sent = await fetch(`${server.address}/api/uploads?name=tep`, {
    method: 'POST',
    headers: { cookie: cookieOf(who), 'content-type': 'application/octet-stream' },
    body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
  });
  expect(sent.status).toBe(201);
  return ((await sent.json()) as { hash: string }).hash;
}

interface Look {
  status: number;
  type?: string;
  detail?: string;
}

async function lookAt(who: TestAccount, hash: string): Promise<Look> {
  const answer = await fetch(`${server.address}/api/uploads/${hash}/sheets?set=nang-cao-2021-2025`, {
    headers: { cookie: cookieOf(who) },
  });
  return { ...((await answer.json()) as object), status: answer.status };
}

/** Reading processes of the server. */
function readers(): number[] {
  const { pid } = server.child;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children.split(' ').filter(Boolean).map(Number);
}

function peakMegabytes(pid: number): number {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** Peak memory in MB of the server and of the largest of its readers, while the act runs. */
async function measured<Result>(act: () => Promise<Result>) {
  writeFileSync(`/proc/${server.child.pid}/clear_refs`, '5');
  let isOver = false;
  let reader = 0;
  const watching = (async () => {
    for (; !isOver; await setTimeout(10)) reader = Math.max(reader, ...readers().map(peakMegabytes));
  })();
  const result = await act().finally(() => {
    isOver = true;
  });
  await watching;
  return { result, reader, server: peakMegabytes(server.child.pid ?? 0) };
}

describe.runIf(process.platform === 'linux')('a file made to harm its reader', () => {
  test.each<HostileFile>([...HOSTILE_CSV, ...HOSTILE_XLSX])(
    '%s: is refused in words, the memory is bounded, and another person’s file is read',
    async (_, make, words, at) => {
      const [hostile, small] = [await send('dieuphoi', make()), await send('quangan', SMALL)];
      const { result, ...peaks } = await measured(() =>
        Promise.all([lookAt('dieuphoi', hostile), lookAt('quangan', small)]),
      );
      expect(result[0]).toMatchObject({ status: 422, type: '/problems/unreadable-file' });
      expect(result[0].detail).toContain(words);
      if (at !== undefined) expect(result[0].detail).toContain(`Vị trí: ${at}.`);
      expect(result[1].status).toBe(200);
      expect(peaks.server).toBeLessThan(MAX_MEGABYTES);
      expect(peaks.reader).toBeLessThan(MAX_MEGABYTES);
    },
  );
});
