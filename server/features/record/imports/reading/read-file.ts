import type { FileKind } from '#shared/contract/record/uploads.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import { kindOfFile } from '../../../../files/uploads/kind-of-file.ts';
import { findOtherText } from './kind-of-text.ts';
import { type CsvForm, readCsv } from './read-csv.ts';
import { LimitedReceiver, type SheetReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Detected format of a file; `csv` only for a CSV. */
export interface FileForm {
  kind: 'xlsx' | 'csv';
  csv: CsvForm | null;
}

const REFUSED: { [Kind in FileKind]?: FileFault } = {
  xls: 'old-excel',
  xlsb: 'binary-excel',
  encrypted: 'encrypted',
  ods: 'open-document',
  numbers: 'numbers',
  zip: 'broken-zip',
};

/** Reads a file of tables; the format is detected from its content, not its name. @throws Unreadable */
export async function readFile(bytes: Buffer, receiver: SheetReceiver): Promise<FileForm> {
  const kind = kindOfFile(bytes);
  const limited = new LimitedReceiver(receiver);
  if (kind === 'xlsx' || kind === 'xlsm') {
    await readXlsx(bytes, limited);
    return { kind: 'xlsx', csv: null };
  }
  if (kind !== 'text') throw new Unreadable(REFUSED[kind] ?? 'not-a-table');
  const other = findOtherText(bytes);
  if (other !== undefined) throw new Unreadable(other);
  return { kind: 'csv', csv: await readCsv(bytes, limited) };
}
