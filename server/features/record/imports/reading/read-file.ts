import type { FileKind } from '#shared/contract/record/uploads.ts';
import type { FileFault } from '#shared/domain/record/import/file-fault.ts';
import { kindOfFile } from '../../../../files/uploads/kind-of-file.ts';
import { type CsvForm, readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { LimitedReceiver, type SheetReceiver } from './sheet-sink.ts';
import { Unreadable } from './unreadable.ts';

/** Detected format of a file; `csv` only for a CSV. */
export interface FileForm {
  kind: 'xlsx' | 'csv';
  csv: CsvForm | null;
}

const REFUSED: { [Kind in FileKind]?: FileFault } = {
  xls: 'old-excel',
  xlsm: 'macros',
  xlsb: 'binary-excel',
  encrypted: 'encrypted',
  ods: 'open-document',
  zip: 'broken-zip',
};

/** Reads a file of tables; the format is detected from its content, not its name. @throws Unreadable */
export async function readFile(bytes: Buffer, receiver: SheetReceiver): Promise<FileForm> {
  const kind = kindOfFile(bytes);
  const limited = new LimitedReceiver(receiver);
  if (kind === 'xlsx') {
    await readXlsx(bytes, limited);
    return { kind, csv: null };
  }
  if (kind !== 'text') throw new Unreadable(REFUSED[kind] ?? 'not-a-table');
  return { kind: 'csv', csv: await readCsv(bytes, limited) };
}
