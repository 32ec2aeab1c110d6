import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Batch } from '#shared/contract/record/batches.ts';
import type { FileLook, Import } from '#shared/contract/record/imports.ts';
import { cookieOf } from '../accounts/sessions.ts';
import { prepareDataFolder, startServerProcess } from '../process/server-process.ts';
import { SET } from '../record/entries.ts';
import { csvOfFigures } from './many-figures.ts';

// npm run bench:import -- 100000: measures the time to compare, record and undo a file with this number of figures, the longest
// wait of other requests, and the peak memory of the server; checks the result. Linux only, as it reads /proc.
const FIGURES = Number(process.argv[2] ?? 100_000);

const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-import-'));
prepareDataFolder(folder);
const variables = { DATA_DIR: folder, NODE_OPTIONS: process.env['NODE_OPTIONS_OF_SERVER'] ?? '' };
const server = await startServerProcess(variables);
const headers = { cookie: cookieOf('dieuphoi') };
try {
  await measured('started', async () => setTimeout(300));
  const hash = await send(csvOfFigures(FIGURES));
  const look = await measured('sheets read', () => get<FileLook>(`/api/uploads/${hash}/sheets?set=${SET}`));
  const mapping = { sheets: look.sheets.map(({ mapping }) => mapping), day: null };
  const made = await measured('compared', async () => {
    const started = await post<Import>('/api/imports', {
      set: SET,
      file: { hash, name: 'tep.csv' },
      mapping,
    });
    return await read(started.id);
  });
  const { new: fresh, changed, refused } = made.counts;
  expectEqual(
    'figures compared, none refused',
    [made.state, fresh + changed, refused],
    ['ready', FIGURES, 0],
  );
  const batch = await measured('recorded', () =>
    post<Batch>(`/api/imports/${made.id}/batch`, { id: crypto.randomUUID(), confirmSame: true }),
  );
  expectEqual('figures recorded', batch.entries, FIGURES);
  const undone = await measured('undone', () =>
    post<{ annulled: number }>(`/api/batches/${batch.id}/undo`, { id: crypto.randomUUID() }),
  );
  expectEqual('figures undone', undone.annulled, FIGURES);
  const verified = await measured('verified', () =>
    get<{ broken: unknown }>('/api/audit/verification', cookieOf('quantri')),
  );
  expectEqual('fault of the audit chain', verified.broken, null);
} finally {
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}

async function measured<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  writeFileSync(`/proc/${server.child.pid}/clear_refs`, '5'); // resets the peak
  let isOver = false;
  const others = longestWait(() => isOver);
  const start = performance.now();
  const cpuBefore = cpuSeconds();
  const result = await act();
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds() - cpuBefore;
  isOver = true;
  const waited = await others;
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  process.stdout.write(
    `${what}: ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of a processor), longest wait of others ${waited.toFixed(0)} ms, peak ${peak.toFixed(0)} MB\n`,
  );
  return result;
}

// Processor time of the server, which does not depend on other load. /proc counts in hundredths of a second.
function cpuSeconds(): number {
  const counts = readFileSync(`/proc/${server.child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const [user, system] = counts.slice(11);
  return (Number(user) + Number(system)) / 100;
}

async function longestWait(isOver: () => boolean): Promise<number> {
  let longest = 0;
  while (!isOver()) {
    const start = performance.now();
    await (await fetch(`${server.address}/api/health`)).arrayBuffer();
    longest = Math.max(longest, performance.now() - start);
    await setTimeout(5);
  }
  return longest;
}

async function send(text: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/uploads?name=tep.csv`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: text,
  });
  return (await jsonOf<{ hash: string }>(answer)).hash;
}

async function read(id: string): Promise<Import> {
  for (;;) {
    const now = await get<Import>(`/api/imports/${id}`);
    if (now.state === 'ready' || now.state === 'failed') return now;
    await setTimeout(50);
  }
}

async function get<Answer>(path: string, cookie = headers.cookie): Promise<Answer> {
  return await jsonOf<Answer>(await fetch(server.address + path, { headers: { cookie } }));
}

function expectEqual(what: string, found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(server.address + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await jsonOf<Answer>(answer);
}

async function jsonOf<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw new Error(`answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
