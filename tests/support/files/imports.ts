import { setTimeout } from 'node:timers/promises';
import type { Batch } from '#shared/contract/record/batches.ts';
import {
  commitImport,
  type FileLook,
  type Import,
  type ImportKind,
  type ImportRow,
  listImportRows,
  lookAtUpload,
  readImport,
  startImport,
} from '#shared/contract/record/imports.ts';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import type { DoubtCounts } from '#shared/domain/record/doubts.ts';
import type { FileMapping } from '#shared/domain/record/import/mapping.ts';
import { SentBytes, type TestCaller } from '../client.ts';
import { nextId, SET } from '../record/entries.ts';

/** An uploaded file with its sheets. */
export interface SentFile {
  file: { hash: string; name: string };
  look: FileLook;
}

export async function sendAndLook(
  caller: Pick<TestCaller, 'call'>,
  bytes: Buffer | string,
  name = 'tep.xlsx',
): Promise<SentFile> {
  const { hash } = await caller.call(uploadFile, { query: { name }, file: new SentBytes(bytes) });
  const look = await caller.call(lookAtUpload, { params: { hash }, query: { set: SET } });
  return { file: { hash, name }, look };
}

/** Suggested mapping of the readable sheets, for a day. */
export function mappingOf({ sheets, decimalMark }: FileLook, day: string | null = '2024-06-15'): FileMapping {
  return {
    sheets: sheets.filter(({ isReadable }) => isReadable).map(({ mapping }) => mapping),
    day,
    decimalMark,
  };
}

/** Compares a file with the record; resolves when the comparison is ready or failed. */
export async function compare(
  caller: Pick<TestCaller, 'call'>,
  { file, look }: SentFile,
  mapping: FileMapping = mappingOf(look),
): Promise<Import> {
  const fingerprints = Object.fromEntries(look.sheets.map(({ name, fingerprint }) => [name, fingerprint]));
  const started = await caller.call(startImport, { body: { set: SET, file, mapping, fingerprints } });
  for (;;) {
    const now = await caller.call(readImport, { params: { importId: started.id } });
    if (now.state === 'ready' || now.state === 'failed') return now;
    await setTimeout(20);
  }
}

/** Cells of a comparison, all or of one kind. */
export async function rowsOf(caller: TestCaller, { id }: Import, kind?: ImportKind): Promise<ImportRow[]> {
  const { rows } = await caller.call(listImportRows, {
    params: { importId: id },
    query: { kind, limit: 500 },
  });
  return rows;
}

export function commit(
  caller: Pick<TestCaller, 'call'>,
  { id }: Pick<Import, 'id'>,
  choices: {
    id?: string;
    leaveOutRefused?: boolean;
    confirmSame?: boolean;
    confirms?: DoubtCounts;
    keepJudgements?: { reason: string };
  } = {},
): Promise<Batch> {
  return caller.call(commitImport, { params: { importId: id }, body: { id: nextId(), ...choices } });
}
