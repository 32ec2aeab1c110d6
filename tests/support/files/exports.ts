import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { type CsvProfile, ExportTable } from '#shared/contract/reporting/exports.ts';
import type { TestService } from '../client.ts';
import { SET } from '../record/entries.ts';

export const TABLES = ExportTable.options;

/** Query of an export; by default the national set and the day of the tests. */
export interface ExportQuery {
  set?: string;
  on?: string;
  knownAt?: string;
  profile?: CsvProfile;
  commune?: string;
  language?: string;
}

export function exportAddress(table: ExportTable, format: 'csv' | 'xlsx', query: ExportQuery = {}): string {
  const pairs = Object.entries({ set: SET, on: '2024-06-30', ...query });
  return `/api/exports/${table}.${format}?${new URLSearchParams(pairs)}`;
}

/** Heading and rows (by heading) of a CSV, from a strict parser. */
export async function readCsv(
  { send }: TestService,
  table: ExportTable,
  query: ExportQuery = {},
): Promise<{ text: string; headings: string[]; rows: Record<string, string>[]; cells: string[][] }> {
  const response = await send(exportAddress(table, 'csv', query));
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.payload}`);
  const text = response.payload;
  const delimiter = query.profile === 'excel-vi' ? ';' : ',';
  const lines: string[][] = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });
  const [headings = [], ...cells] = lines;
  const rows = cells.map((line) => Object.fromEntries(headings.map((key, i) => [key, line[i] ?? ''])));
  return { text, headings, rows, cells };
}

/** Cells of each sheet of a workbook from its headings on, the lines above them, and the raw XML of its parts. */
export async function readXlsx(
  { send }: TestService,
  table: ExportTable,
  query: ExportQuery = {},
): Promise<ReadWorkbook> {
  const response = await send(exportAddress(table, 'xlsx', query));
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.payload}`);
  return readWorkbook(response.rawPayload);
}

interface ReadWorkbook {
  sheets: { name: string; above: unknown[][]; cells: unknown[][] }[];
  parts: Record<string, string>;
}

/** Reads a workbook; the headings of a sheet are the row on which its filter begins. */
export async function readWorkbook(bytes: Buffer): Promise<ReadWorkbook> {
  const sheets = await readExcelFile(bytes, { trim: false });
  const parts = unzip(bytes);
  return {
    sheets: sheets.map(({ sheet, data }, i) => {
      const xml = parts[`xl/worksheets/sheet${i + 1}.xml`] ?? '';
      const headings = Number(/<autoFilter ref="A(\d+):/.exec(xml)?.[1] ?? 1) - 1;
      return { name: sheet, above: data.slice(0, headings), cells: data.slice(headings) };
    }),
    parts,
  };
}

/** Files of a ZIP as text, from its central directory (APPNOTE 4.3.12). */
export function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    files[name] = (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8');
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
