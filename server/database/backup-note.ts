import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { RestoreTest } from '#shared/contract/trust/backups.ts';
import { Instant } from '#shared/domain/values/local-date.ts';
import { moveInPlace } from './sync-to-disk.ts';

/** Note next to a backup. Notes of older versions have only the first two fields. */
export const BackupNote = z.object({
  takenAt: Instant,
  test: RestoreTest.nullable().describe('result of its restore test; null: not tested'),
  sha256: z.string().optional().describe('of the file, when it was taken and tested'),
  entries: z.int().nonnegative().nullable().optional().describe('entries in it, with its log'),
});
export type BackupNote = z.infer<typeof BackupNote>;

export function noteFile(file: string): string {
  return `${file}.json`;
}

/** Note of a backup; undefined without a readable one. */
export function readNote(file: string): BackupNote | undefined {
  try {
    return BackupNote.safeParse(JSON.parse(readFileSync(noteFile(file), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes the note of a backup atomically. */
export function writeNote(file: string, note: BackupNote): void {
  const unfinished = `${noteFile(file)}.part`;
  writeFileSync(unfinished, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  moveInPlace(unfinished, noteFile(file));
}

const CHUNK_BYTES = 1 << 20;

/** SHA-256 of a file in hex; reads it in pieces, because a database may be larger than memory. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, chunk, 0, chunk.length, null);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
