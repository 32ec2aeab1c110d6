import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Standing } from '#shared/contract/standings.ts';
import { DEMO_PASSWORD } from '../features/accounts/password-rules.ts';
import { compareCsv } from './bench/csv.ts';
import { compare, type Load, type Side } from './bench/load.ts';
import { ENTRIES, fillRecord } from './bench/million-entries.ts';
import { startProcess } from './bench/process-under-test.ts';
import { type Row, reportOf } from './bench/report.ts';
import { timeVisitor } from './bench/visitor.ts';

// npm run bench: the bars of speed as ratios against bare Fastify and the sqlite3 command, all in one run.
const VIEW = 'set=nang-cao-2021-2025&on=2024-01-24';
const STANDING = `/api/communes/06901/standing?${VIEW}`;
const BOARD = `/api/board?${VIEW}`;

const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const rows: Row[] = [];

await benchHttp();
await benchVisitor();
await benchCsv();
const report = reportOf(rows, new Date().toISOString().slice(0, 10));
process.stdout.write(report);
writeFileSync(fileURLToPath(new URL('../../docs/measurements.md', import.meta.url)), report);

async function benchHttp(): Promise<void> {
  const product = await startProcess('./product.ts', [join(folder, 'sample'), 'with-sample']);
  const headers = { cookie: await signIn(product.address) };
  const standing = await fetch(product.address + STANDING, { headers });
  const etag = standing.headers.get('etag') ?? '';
  const text = await standing.text();
  const shown = Standing.parse(JSON.parse(text));
  writeFileSync(join(folder, 'standing'), text);
  writeFileSync(join(folder, 'board'), await (await fetch(product.address + BOARD, { headers })).text());
  const bare = await startProcess('./bare.ts', [folder, 'standing', 'board']);
  const get = (url: string): Side => ({ url, headers, status: 200 });
  const unchanged: Side = {
    url: product.address + STANDING,
    headers: { ...headers, 'if-none-match': etag },
    status: 304,
  };
  const write: Side = {
    url: `${product.address}/api/communes/06901/entries`,
    headers,
    body: entriesAfter(shown),
    status: 201,
  };

  await row(
    'Standing of one commune (75 indicators)',
    0.5,
    get(product.address + STANDING),
    get(`${bare.address}/standing`),
    25,
  );
  await row('The same, unchanged (304)', 0.4, unchanged, { url: `${bare.address}/304`, status: 304 });
  await row('Board of 8 communes', 0.4, get(product.address + BOARD), get(`${bare.address}/board`));
  await row('Acknowledged write', 0.4, write, {
    url: `${bare.address}/insert`,
    body: entriesAfter(shown),
    status: 201,
  });
  await product.stop();
  await bare.stop();
}

async function row(what: string, bar: number, ours: Side, bare: Side, maxP99?: number): Promise<void> {
  const measured = await compare(ours, bare);
  const ratio = measured.ours.requestsPerSecond / measured.bare.requestsPerSecond;
  const isFast = maxP99 === undefined || measured.ours.p99 <= maxP99;
  rows.push({
    what,
    ours: describe(measured.ours),
    against: `bare Fastify ${describe(measured.bare)}`,
    ratio: `${Math.round(ratio * 100)} %`,
    bar: `≥ ${bar * 100} %${maxP99 === undefined ? '' : `, p99 ≤ ${maxP99} ms`}`,
    isMet: ratio >= bar && isFast,
  });
}

function describe({ requestsPerSecond, p99 }: Load): string {
  return `${Math.round(requestsPerSecond)}/s, p99 ${p99} ms`;
}

async function benchVisitor(): Promise<void> {
  const { warm, cold } = await timeVisitor();
  rows.push({
    what: 'Knowing who asks, asked again within half a minute',
    ours: `${warm.toFixed(1)} µs`,
    against: `the library's own look-up ${Math.round(cold)} µs`,
    ratio: '–',
    bar: '≤ 50 µs',
    isMet: warm <= 50,
  });
}

async function benchCsv(): Promise<void> {
  const copy = join(folder, 'copy.sqlite');
  fillRecord(join(folder, 'million'), copy);
  const product = await startProcess('./product.ts', [join(folder, 'million')]);
  const csv = await compareCsv(product, await signIn(product.address), copy);
  await product.stop();
  const { seconds, sqlite3Seconds } = csv;
  const ratio = sqlite3Seconds === undefined ? undefined : seconds / sqlite3Seconds;
  const what = `CSV of ${ENTRIES.toLocaleString('en')} entries (${Math.round(csv.megabytes)} MB)`;
  rows.push({
    what,
    ours: `${seconds.toFixed(2)} s`,
    against:
      sqlite3Seconds === undefined
        ? 'the sqlite3 command is not installed'
        : `sqlite3 -csv ${sqlite3Seconds.toFixed(2)} s`,
    ratio: ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`,
    bar: '≤ 2.0 ×',
    isMet: ratio === undefined ? undefined : ratio <= 2,
  });
  const single = (name: string, figure: number, unit: string, bar: number) =>
    rows.push({
      what: name,
      ours: `${Math.round(figure)} ${unit}`,
      against: '–',
      ratio: '–',
      bar: `≤ ${bar} ${unit}`,
      isMet: figure <= bar,
    });
  single('its first byte', csv.firstByte * 1000, 'ms', 100);
  single("the server's peak memory meanwhile", csv.peakMemory, 'MB', 150);
}

/** Signs a demo account in: the cookie of its session. */
async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'dieuphoi', password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in was answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Makes bodies of entries: the same value again, cell after cell, each replacing the one before as its author saw it. */
function entriesAfter(standing: Standing): () => string {
  const cells = standing.criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, value, entry }) => ({ code, value, last: entry?.id ?? null })),
  );
  let turn = 0;
  return () => {
    const cell = cells[turn++ % cells.length];
    if (cell === undefined) throw new Error('the sample has no indicators');
    const replaces = cell.last;
    cell.last = crypto.randomUUID();
    return JSON.stringify({
      id: cell.last,
      set: 'nang-cao-2021-2025',
      indicator: cell.code,
      effectiveOn: '2024-01-24',
      value: cell.value,
      judgement: cell.value === null ? 'not-met' : null,
      reason: 'Rà soát lại',
      note: 'Số liệu của BHXH huyện',
      replaces,
    });
  };
}
