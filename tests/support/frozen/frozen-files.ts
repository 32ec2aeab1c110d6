import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { FrozenAnswers, FrozenRecord } from './answers.ts';

/** Folder of the frozen databases, one pair of files per release. */
export const FROZEN_FOLDER = fileURLToPath(new URL('../../fixtures/databases/', import.meta.url));

/** Database of a release, with the answers of that release about it. */
export interface Frozen {
  database: Buffer;
  answers: FrozenAnswers & { record: FrozenRecord };
}

const DATABASE = '.sqlite.br';
const ANSWERS = '.answers.json.br';

/** Versions that have a frozen database, such as `0.1.0`. */
export function listFrozenVersions(folder = FROZEN_FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(DATABASE))
    .map((name) => name.slice(0, -DATABASE.length));
}

/** Reads the frozen database of a version, and its answers. */
export function readFrozen(version: string, folder = FROZEN_FOLDER): Frozen {
  const read = (ending: string) => brotliDecompressSync(readFileSync(join(folder, version + ending)));
  return { database: read(DATABASE), answers: JSON.parse(read(ANSWERS).toString()) };
}

/** Writes the frozen database of a version, and its answers. @throws if that version already has one */
export function writeFrozen(version: string, { database, answers }: Frozen, folder = FROZEN_FOLDER): void {
  mkdirSync(folder, { recursive: true });
  const write = (ending: string, bytes: Buffer) =>
    writeFileSync(join(folder, version + ending), pack(bytes), { flag: 'wx' });
  write(DATABASE, database);
  write(ANSWERS, Buffer.from(JSON.stringify(answers)));
}

// The answers repeat at long distances: with a window of 16 MB they take a tenth of the size by gzip.
function pack(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
