import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Standing } from '#shared/contract/standing/standings.ts';
import { callerAt } from './caller.ts';
import { freshFolder } from './fresh-folder.ts';
import { compare, type Load, type Side } from './load.ts';
import { startProcess } from './process-under-test.ts';
import type { Row } from './report.ts';
import type { Sizes } from './sizes.ts';
import { timeVisitor } from './visitor.ts';

const SET = 'nang-cao-2021-2025';
const VIEW = `set=${SET}&on=2024-01-24`;
const STANDING = `/api/communes/06901/standing?${VIEW}`;
const BOARD = `/api/board?${VIEW}`;
const ENTRIES = '/api/communes/06901/entries';

/** Requests per second on the sample, compared with bare Fastify sending the same bytes. */
export async function benchRequests(folder: string, sizes: Sizes): Promise<Row[]> {
  const data = freshFolder(folder, 'sample');
  const product = await startProcess('./product.ts', [data, 'with-sample']);
  const caller = await callerAt(product.address);
  const { headers } = caller;
  const standing = await caller.get(STANDING);
  const shown = Standing.parse(JSON.parse(standing.toString()));
  writeFileSync(join(folder, 'standing'), standing);
  writeFileSync(join(folder, 'board'), await caller.get(BOARD));
  const etag = (await fetch(product.address + STANDING, { headers })).headers.get('etag') ?? '';
  const bare = await startProcess('./bare.ts', [folder, 'standing', 'board']);
  const get = (path: string): Side => ({ url: product.address + path, headers, status: 200 });
  const write = (url: string, status = 201): Side => ({ url, headers, body: entriesAfter(shown), status });
  const unchanged = { ...get(STANDING), headers: { ...headers, 'if-none-match': etag }, status: 304 };
  const bareGet = (path: string, status = 200): Side => ({ url: bare.address + path, status });
  const row = (what: string, limit: number, ours: Side, theirs: Side, maxP99?: number) =>
    compareRow(what, limit, ours, theirs, sizes, maxP99);
  const rows = [
    await row('Standing of one commune (75 indicators)', 0.5, get(STANDING), bareGet('/standing'), 25),
    await row('The same, unchanged (304)', 0.4, unchanged, bareGet('/304', 304)),
    await row('Board of 8 communes', 0.4, get(BOARD), bareGet('/board')),
    await row('Acknowledged write', 0.4, write(product.address + ENTRIES), write(`${bare.address}/insert`)),
    await visitorRow(),
  ];
  await product.stop();
  await bare.stop();
  return rows;
}

async function compareRow(
  what: string,
  limit: number,
  ours: Side,
  bare: Side,
  sizes: Sizes,
  maxP99?: number,
): Promise<Row> {
  const measured = await compare(ours, bare, sizes);
  const ratio = measured.ours.requestsPerSecond / measured.bare.requestsPerSecond;
  const isFast = maxP99 === undefined || measured.ours.p99 <= maxP99;
  return {
    what,
    ours: describeLoad(measured.ours),
    against: `bare Fastify ${describeLoad(measured.bare)}`,
    ratio: `${Math.round(ratio * 100)} %`,
    limit: `≥ ${limit * 100} %${maxP99 === undefined ? '' : `, p99 ≤ ${maxP99} ms`}`,
    isMet: ratio >= limit && isFast,
  };
}

export function describeLoad({ requestsPerSecond, p99 }: Load): string {
  return `${Math.round(requestsPerSecond)}/s, p99 ${p99} ms`;
}

async function visitorRow(): Promise<Row> {
  const { warm, cold } = await timeVisitor();
  return {
    what: 'Finding the visitor of a request, cached',
    ours: `${warm.toFixed(1)} µs`,
    against: `lookup by better-auth ${Math.round(cold)} µs`,
    ratio: '–',
    limit: '≤ 50 µs',
    isMet: warm <= 50,
  };
}

/** Returns a generator of entry bodies: repeats the same value, cell after cell, each replacing the previous entry. */
export function entriesAfter({ criteria, on }: Pick<Standing, 'criteria' | 'on'>): () => string {
  const cells = criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, value, entry }) => ({ code, value, last: entry?.id ?? null })),
  );
  let turn = 0;
  return () => {
    const cell = cells[turn++ % cells.length];
    if (cell === undefined) throw new Error('the standing has no indicators');
    const replaces = cell.last;
    cell.last = crypto.randomUUID();
    return JSON.stringify({
      id: cell.last,
      set: SET,
      indicator: cell.code,
      effectiveOn: on,
      value: cell.value,
      judgement: cell.value === null ? 'not-met' : null,
      reason: 'Rà soát lại',
      note: 'Số liệu của BHXH huyện',
      replaces,
    });
  };
}
