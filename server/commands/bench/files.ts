import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '../../files/uploads/zip-directory.ts';
import { type Caller, callerAt, timed } from './caller.ts';
import { compareCsv } from './csv.ts';
import { dayWithEntries, fillRecord } from './million-entries.ts';
import { type ProcessUnderTest, startProcess } from './process-under-test.ts';
import { type Row, singleRow } from './report.ts';
import type { Sizes } from './sizes.ts';

const SET = 'nang-cao-2021-2025';

/** The record as CSV compared with the sqlite3 command, and as XLSX up to its limit. */
export async function benchFiles(folder: string, sizes: Sizes): Promise<Row[]> {
  const record = join(folder, 'million');
  const copy = join(folder, 'copy.sqlite');
  if (!existsSync(record)) fillRecord(record, copy, sizes.entries);
  // CSV first and in its own process, so that the memory of XLSX does not count.
  const ofCsv = await startProcess('./product.ts', [record]);
  const csv = await csvRows(ofCsv, copy, sizes);
  await ofCsv.stop();
  const ofXlsx = await startProcess('./product.ts', [record]);
  const caller = await callerAt(ofXlsx.address);
  const few = Math.min(600, sizes.entries / 100);
  const rows = [
    ...csv,
    // The communes take turns, so one commune has every hundredth entry.
    await xlsxRow(caller, ofXlsx, few, `commune=10001&on=${dayWithEntries(few * 100)}`),
    await xlsxRow(caller, ofXlsx, sizes.xlsxRows, `on=${dayWithEntries(sizes.xlsxRows)}`),
    await limitRow(caller, sizes),
  ];
  await ofXlsx.stop();
  return rows;
}

async function csvRows(product: ProcessUnderTest, copy: string, { entries, rounds }: Sizes): Promise<Row[]> {
  const csv = await compareCsv(product, await callerAt(product.address), copy, rounds);
  const { seconds, sqlite3Seconds } = csv;
  const ratio = sqlite3Seconds === undefined ? undefined : seconds / sqlite3Seconds;
  return [
    {
      what: `CSV of ${entries.toLocaleString('en')} entries (${Math.round(csv.megabytes)} MB)`,
      ours: `${seconds.toFixed(2)} s`,
      against:
        sqlite3Seconds === undefined
          ? 'the sqlite3 command is not installed'
          : `sqlite3 -csv ${sqlite3Seconds.toFixed(2)} s`,
      ratio: ratio === undefined ? '–' : `${ratio.toFixed(2)} ×`,
      limit: '≤ 2.0 ×',
      isMet: ratio === undefined ? undefined : ratio <= 2,
    },
    singleRow('its first byte', csv.firstByte * 1000, 'ms', 100),
    singleRow("the server's peak memory during that", csv.peakMemory, 'MB', 150),
    singleRow('of which before the export', csv.memoryBefore, 'MB'),
  ];
}

async function xlsxRow(caller: Caller, server: ProcessUnderTest, rows: number, query: string): Promise<Row> {
  let file: Buffer = Buffer.alloc(0);
  const milliseconds = await timed(async () => {
    file = await caller.get(`/api/exports/entries.xlsx?set=${SET}&${query}`);
  });
  const found = countTableRows(file);
  const size = `${(file.length / 1e6).toFixed(1)} MB, peak memory ${Math.round(await server.peakMemory())} MB`;
  return {
    what: `XLSX of ${found.toLocaleString('en')} rows`,
    ours: `${(milliseconds / 1000).toFixed(2)} s, ${size}`,
    against: '–',
    ratio: '–',
    limit: 'all rows',
    isMet: found === rows,
  };
}

// All rows of the record: above the limit of a workbook the export is refused, a small record gives a whole workbook.
async function limitRow({ address, headers }: Caller, { entries }: Sizes): Promise<Row> {
  const answer = await fetch(`${address}/api/exports/entries.xlsx?set=${SET}&on=2099-12-31`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const detail = answer.ok ? undefined : (JSON.parse(bytes.toString()) as { detail?: string }).detail;
  return {
    what: `XLSX of ${entries.toLocaleString('en')} rows`,
    ours: answer.ok ? `${countTableRows(bytes)} rows` : `${answer.status}: ${detail}`,
    against: '–',
    ratio: '–',
    limit: 'complete, or refused with the limit',
    isMet: answer.ok ? countTableRows(bytes) === entries : answer.status === 422 && detail !== undefined,
  };
}

// Rows of cells below the heading of the table, which the filter names: titles stand above it.
function countTableRows(file: Buffer): number {
  const entry = readZipDirectory(file)?.find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (entry === undefined) return 0;
  const { offset, compressedSize } = entry;
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28); // APPNOTE 4.3.7
  const sheet = inflateRawSync(file.subarray(start, start + compressedSize)).toString('latin1');
  const heading = /<autoFilter ref="[A-Z]+(\d+):/.exec(sheet)?.[1];
  if (heading === undefined) return 0;
  const below = sheet.indexOf(`<row r="${Number(heading) + 1}"`);
  return below < 0 ? 0 : sheet.slice(below).split('<row ').length - 1;
}
