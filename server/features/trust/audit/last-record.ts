import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { Instant } from '#shared/domain/values/local-date.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Database } from '../../../database/open.ts';
import { moveInPlace } from '../../../database/sync-to-disk.ts';
import { messageOf } from '../../../start-refusal.ts';

/** End of the audit chain, noted outside the database. The hash covers all records before it. */
const LastRecord = z.object({ seq: z.int().positive(), hash: z.string().length(64), at: Instant });
type LastRecord = z.infer<typeof LastRecord>;

/** Whether the database still has the audit record that was last acknowledged. */
export type RecordCheck =
  | { is: 'ok' }
  | { is: 'lost'; noted: LastRecord; found: LastRecord | undefined }
  | { is: 'unreadable'; detail: string };

// One sector of a disk, which is written whole or not at all; a shorter record would leave the end of a longer one.
const SECTOR_BYTES = 512;

/** Content of the note: JSON, padded to one sector. */
export function bytesOf(record: LastRecord): Buffer {
  return Buffer.from(`${JSON.stringify(record).padEnd(SECTOR_BYTES - 1)}\n`);
}

/** The last audit record of a database; undefined if there is none. */
export function findLastRecord({ query }: Pick<Database, 'query'>): LastRecord | undefined {
  return lastRecord(query).get();
}

const lastRecord = oncePerDatabase((sqlite) =>
  sqlite.prepare<[], LastRecord>('SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1'),
);

/** Writes a new note atomically. */
export function writeLastRecord(file: string, record: LastRecord): void {
  writeFileSync(`${file}.part`, bytesOf(record), { mode: 0o600 });
  moveInPlace(`${file}.part`, file);
}

/**
 * Compares the note with the database. A write-ahead log that was damaged or left behind ends the record earlier without any
 * error of SQLite: only a hash noted elsewhere shows that.
 */
export function checkLastRecord(file: string, database: Database): RecordCheck {
  if (!existsSync(file)) return { is: 'ok' };
  try {
    const noted = LastRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
    const hash = database.sqlite
      .prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?')
      .pluck()
      .get(noted.seq);
    return hash === noted.hash ? { is: 'ok' } : { is: 'lost', noted, found: findLastRecord(database) };
  } catch (error) {
    return { is: 'unreadable', detail: messageOf(error) };
  }
}

/** A failed check in one line; undefined if it passed. */
export function describeCheck(check: RecordCheck, file: string): string | undefined {
  if (check.is === 'ok') return undefined;
  if (check.is === 'unreadable')
    return `the note of the last audit record, ${file}, cannot be read, so a loss would not be noticed: ${check.detail}`;
  const { noted, found } = check;
  const end = found === undefined ? 'it has none' : `its last one is number ${found.seq} of ${found.at}`;
  return `ACKNOWLEDGED ENTRIES ARE MISSING: audit record ${noted.seq} of ${noted.at} was acknowledged, but the database does not have it; ${end}. See “Missing entries” in docs/operations.md`;
}
