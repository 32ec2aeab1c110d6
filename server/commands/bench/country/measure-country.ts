import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Standing } from '#shared/contract/standing/standings.ts';
import { dataFolderAt } from '../../../database/data-folder.ts';
import { type Caller, callerAt, timed } from '../caller.ts';
import { load, median } from '../load.ts';
import { type ProcessUnderTest, startProcess } from '../process-under-test.ts';
import { type Row, singleRow } from '../report.ts';
import { describeLoad, entriesAfter } from '../requests.ts';
import type { Sizes } from '../sizes.ts';
import { timeStart } from '../start.ts';
import { groupOf, makeCommunes } from './communes.ts';
import { COUNTRY_DAY, COUNTRY_SET, type CountrySize, fillCountry } from './fill-country.ts';

const BLOCK = 10;

/**
 * Compares a whole country's record with a hundredth of its history: a standing, a district's board, the board of all
 * districts.
 */
export async function benchCountry(folder: string, sizes: Sizes): Promise<Row[]> {
  const whole = filled(join(folder, 'country'), sizes.country);
  const small = filled(join(folder, 'hundredth'), sizes.hundredth);
  const seconds = await timeStart(whole.path, sizes.rounds);
  const servers = [
    await startProcess('./product.ts', [whole.path]),
    await startProcess('./product.ts', [small.path]),
  ];
  const [ours, theirs] = await Promise.all(servers.map(({ address }) => callerAt(address)));
  if (ours === undefined || theirs === undefined) throw new Error('a server is missing');
  const rows = [
    ...whole.rows,
    singleRow(`Start to the first answer, on ${describe(sizes.country)}`, seconds, 's', 2, 2),
    await ratioRow("A commune's standing, computed", ours, theirs, sizes, standingAt),
    await ratioRow("A district's board (10 communes), computed", ours, theirs, sizes, districtAt),
    ...(await overviewRows(ours, sizes)),
    ...(await limitRows(ours, servers, whole.path, folder, sizes)),
  ];
  for (const server of servers) await server.stop();
  return rows;
}

function describe({ reporting, months }: CountrySize): string {
  return `${(reporting * 75 * months).toLocaleString('en')} entries`;
}

// A folder filled by an earlier run is reused.
function filled(path: string, size: CountrySize): { path: string; rows: Row[] } {
  const { databaseFile } = dataFolderAt(path);
  const rows: Row[] = [];
  if (!existsSync(databaseFile)) {
    const { seconds } = fillCountry(path, size);
    rows.push(singleRow(`Making the record of ${describe(size)} with its audit`, seconds, 's'));
  }
  rows.push(singleRow(`The file of ${describe(size)}`, statSync(databaseFile).size / 1e6, 'MB'));
  return { path, rows };
}

// Each request uses another day, so that no cached answer fits; the figures that hold are the same.
const dayAt = (turn: number) =>
  new Date(Date.parse(COUNTRY_DAY) + turn * 24 * 3600 * 1000).toISOString().slice(0, 10);

function standingAt(turn: number, { hundredth }: Sizes): string {
  const communes = makeCommunes(hundredth.reporting);
  const { id = '' } = communes[(turn * 7) % communes.length] ?? {};
  return `/api/communes/${id}/standing?set=${COUNTRY_SET}&on=${dayAt(turn)}`;
}

function districtAt(turn: number, { hundredth }: Sizes): string {
  const group = groupOf(turn % (hundredth.reporting / 10));
  return `/api/board?set=${COUNTRY_SET}&on=${dayAt(turn)}&group=${encodeURIComponent(group)}`;
}

async function ratioRow(
  what: string,
  ours: Caller,
  theirs: Caller,
  sizes: Sizes,
  pathAt: (turn: number, sizes: Sizes) => string,
): Promise<Row> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let turn = 0; turn < sizes.requests + BLOCK; turn++) {
    const path = pathAt(turn, sizes);
    const [one, other] = [await timed(() => ours.get(path)), await timed(() => theirs.get(path))];
    if (turn < BLOCK) continue; // warm-up: statements are prepared, code is compiled
    times.ours.push(one);
    times.theirs.push(other);
  }
  const [one, other] = [median(times.ours), median(times.theirs)];
  return {
    what,
    ours: `${one.toFixed(2)} ms`,
    against: `1/100 of the history ${other.toFixed(2)} ms`,
    ratio: `${(one / other).toFixed(2)} ×`,
    limit: '≤ 1.3 ×',
    isMet: one <= other * 1.3,
  };
}

async function overviewRows(caller: Caller, sizes: Sizes): Promise<Row[]> {
  const path = `/api/overview?set=${COUNTRY_SET}&on=${COUNTRY_DAY}`;
  const cold = await timed(() => caller.get(path));
  const times: number[] = [];
  for (let turn = 0; turn < sizes.requests / 10; turn++) times.push(await timed(() => caller.get(path)));
  await recordOne(caller);
  const afterOne = await timed(() => caller.get(path));
  const whole = `/api/board?set=${COUNTRY_SET}&on=${COUNTRY_DAY}`;
  await caller.get(whole);
  return [
    singleRow('The national board, by district, warm', median(times), 'ms', 200, 1),
    singleRow('the same, just after a figure of one commune was recorded', afterOne, 'ms', undefined, 1),
    singleRow('the same, the first time after a start', cold, 'ms'),
    singleRow('All communes on one board, row by row, warm', await timed(() => caller.get(whole)), 'ms'),
  ];
}

async function nextBody(caller: Caller): Promise<() => string> {
  const path = `/api/communes/06901/standing?set=${COUNTRY_SET}&on=${COUNTRY_DAY}`;
  return entriesAfter(Standing.parse(JSON.parse((await caller.get(path)).toString())));
}

async function recordOne(caller: Caller): Promise<void> {
  const body = await nextBody(caller);
  await caller.post('/api/communes/06901/entries', JSON.parse(body()) as object);
}

// Figures for docs/scale.md.
async function limitRows(
  caller: Caller,
  [server]: ProcessUnderTest[],
  path: string,
  folder: string,
  { secondsOfLoad }: Sizes,
): Promise<Row[]> {
  const { address, headers } = caller;
  const body = await nextBody(caller);
  const write = { url: `${address}/api/communes/06901/entries`, headers, body, status: 201 };
  const read = {
    url: `${address}${standingAt(0, { hundredth: { reporting: 10 } } as Sizes)}`,
    headers,
    status: 200,
  };
  const written = await load(write, secondsOfLoad);
  const reads = await load(read, secondsOfLoad);
  const backup = await timed(() => backUp(dataFolderAt(path).databaseFile, join(folder, 'backup.sqlite')));
  const plainRow = (what: string, ours: string): Row => {
    return { what, ours, against: '–', ratio: '–', limit: '–', isMet: undefined };
  };
  return [
    plainRow('Acknowledged writes of ten clients', describeLoad(written)),
    plainRow("Reads of one commune's standing, ten clients", describeLoad(reads)),
    singleRow('Online backup of the whole file', backup / 1000, 's', undefined, 1),
    singleRow('Peak memory of the server over all this', (await server?.peakMemory()) ?? Number.NaN, 'MB'),
  ];
}

async function backUp(file: string, copy: string): Promise<void> {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  await sqlite.backup(copy, { progress: () => 10_000 });
  sqlite.close();
}
