import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import writeExcelFile from 'write-excel-file/node';
import type { Batch } from '#shared/contract/record/batches.ts';
import type { FileLook, Import } from '#shared/contract/record/imports.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { openDatabase } from '../../database/open.ts';
import { type Caller, callerAt, timed } from './caller.ts';
import { figureOf } from './country/figures.ts';
import { freshFolder } from './fresh-folder.ts';
import { median } from './load.ts';
import { startProcess } from './process-under-test.ts';
import type { Row } from './report.ts';
import type { Sizes } from './sizes.ts';

const SET = 'nang-cao-2021-2025';
const COMMUNES = ['06898', '06901', '06904', '06910', '06913', '06916', '06917', '06919'];

/**
 * Import of a workbook over HTTP (upload, preview, comparison, recording), compared with one transaction that inserts the
 * same rows.
 */
export async function benchImport(folder: string, { rounds, importedRows }: Sizes): Promise<Row[]> {
  const data = freshFolder(folder, 'imports');
  const product = await startProcess('./product.ts', [data, 'with-sample']);
  const caller = await callerAt(product.address);
  const set = JSON.parse((await caller.get(`/api/criteria-sets/${SET}`)).toString()) as CriteriaSet;
  const times: ImportTimes[] = [];
  for (let round = 0; round < rounds; round++)
    times.push(await importOnce(caller, await workbookOf(set, importedRows, round)));
  await product.stop();
  const raw: number[] = [];
  for (let round = 0; round < rounds; round++) raw.push(writeRaw(folder, data, importedRows, round));
  return rowsOf(importedRows, times, median(raw));
}

interface ImportTimes {
  compared: number;
  recorded: number;
}

function rowsOf(rows: number, times: readonly ImportTimes[], raw: number): Row[] {
  const compared = median(times.map((time) => time.compared));
  const recorded = median(times.map((time) => time.recorded));
  const row = (what: string, milliseconds: number, limit?: number): Row => ({
    what,
    ours: `${Math.round(milliseconds)} ms`,
    against: `one transaction of the same rows ${raw.toFixed(1)} ms`,
    ratio: `${(milliseconds / raw).toFixed(1)} ×`,
    limit: limit === undefined ? '–' : `≤ ${limit} ×`,
    isMet: limit === undefined ? undefined : milliseconds <= raw * limit,
  });
  return [
    row(`Import of ${rows} rows from XLSX, dry run and commit`, compared + recorded, 10),
    row('of that the dry run: upload, preview, comparison', compared),
    row('of that the commit', recorded),
  ];
}

async function importOnce(caller: Caller, file: Buffer): Promise<ImportTimes> {
  let made: Import | undefined;
  const compared = await timed(async () => {
    made = await compare(caller, file);
  });
  if (made?.state !== 'ready' || made.counts.refused > 0)
    throw new Error(`unexpected state of the import: ${JSON.stringify(made)}`);
  const { id, doubts } = made;
  const recorded = await timed(() =>
    caller.post<Batch>(`/api/imports/${id}/batch`, {
      id: crypto.randomUUID(),
      confirmSame: true,
      confirms: doubts,
    }),
  );
  return { compared, recorded };
}

async function compare(caller: Caller, file: Buffer): Promise<Import> {
  const sent = await fetch(`${caller.address}/api/uploads?name=tep.xlsx`, {
    method: 'POST',
    headers: { ...caller.headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  });
  const { hash } = (await sent.json()) as { hash: string };
  const look = JSON.parse(
    (await caller.get(`/api/uploads/${hash}/sheets?set=${SET}`)).toString(),
  ) as FileLook;
  const mapping = { sheets: look.sheets.map((sheet) => sheet.mapping), day: null };
  let made = await caller.post<Import>('/api/imports', {
    set: SET,
    file: { hash, name: 'tep.xlsx' },
    mapping,
  });
  while (made.state === 'waiting' || made.state === 'reading') {
    await setTimeout(2);
    made = JSON.parse((await caller.get(`/api/imports/${made.id}`)).toString()) as Import;
  }
  return made;
}

// Each round uses another day, so that all figures are new.
async function workbookOf(set: CriteriaSet, count: number, round: number): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const rows = COMMUNES.flatMap((commune, i) =>
    listIndicators(set).map((indicator, place) => {
      const { value } = figureOf(1, i, indicator, place, round);
      const cell =
        typeof value === 'number'
          ? { value, type: Number }
          : text(value === true ? 'Đạt' : value || 'Chưa đạt');
      return [text(commune), text(indicator.code), text(`${10 + round}/01/2024`), cell];
    }),
  ).slice(0, count);
  const headings = ['Xã', 'Chỉ tiêu', 'Ngày số liệu', 'Kết quả'].map(text);
  return await writeExcelFile([headings, ...rows], { sheet: 'Số liệu' }).toBuffer();
}

// Inserts the rows of an import, entries and links, again into a fresh file with the same tables and indexes.
function writeRaw(folder: string, data: string, count: number, round: number): number {
  const from = new BetterSqlite3(join(data, 'ntm-tracker.sqlite'), { readonly: true });
  const lastRows = (table: string) =>
    from
      .prepare<[number], unknown[]>(`SELECT * FROM ${table} ORDER BY seq DESC LIMIT ?`)
      .raw()
      .all(count)
      .reverse();
  const rows = { entry: lastRows('entry'), audit: lastRows('audit') };
  from.close();
  const { sqlite, close } = openDatabase(join(freshFolder(folder, `raw-${round}`), 'raw.sqlite'));
  sqlite.pragma('foreign_keys = OFF'); // the rows that they refer to do not exist here
  const inserts = Object.entries(rows).map(([table, of]) => {
    const places = of[0]?.map(() => '?').join(', ');
    return { insert: sqlite.prepare(`INSERT INTO ${table} VALUES (${places})`), of };
  });
  const start = performance.now();
  sqlite.transaction(() => {
    for (const { insert, of } of inserts) for (const row of of) insert.run(row);
  })();
  const milliseconds = performance.now() - start;
  close();
  return milliseconds;
}
