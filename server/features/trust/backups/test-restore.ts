import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RestoreFault, RestoreTest } from '#shared/contract/trust/backups.ts';
import { dataFolderAt } from '../../../database/data-folder.ts';
import { inspectDatabase } from '../../../database/integrity.ts';
import { type Database, openDatabase } from '../../../database/open.ts';
import { messageOf } from '../../../start-refusal.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { type ContentFingerprint, contentFingerprint } from './content-fingerprint.ts';

/** How the folders begin in which backups are tried out. */
export const TRIAL = 'restore-test-';

type Found = { fault: RestoreFault; detail: string } | undefined;

/**
 * Restores a backup into a folder of its own, opens it as the server does, and looks through it: integrity, references, the
 * whole audit chain with every figure that it vouches for, and that the rows of every table and every commune's standing
 * are those that were read from the live database in the same snapshot the copy was made of.
 *
 * That proves that this file, by itself, gives back what the server knew at that moment, by the program of today. It does not
 * prove that what the server knew was right, nor that the disk the backup lies on will still give it back tomorrow.
 */
export async function testRestore(
  file: string,
  expected: ContentFingerprint,
  at: Date,
): Promise<RestoreTest> {
  const began = performance.now();
  let trial: string | undefined;
  let entries: number | null = null;
  const found = await firstFault(async () => {
    trial = mkdtempSync(join(dirname(file), TRIAL));
    const { databaseFile } = dataFolderAt(trial);
    copyFileSync(file, databaseFile, constants.COPYFILE_FICLONE);
    const opened = openRestored(databaseFile);
    if (!('database' in opened)) return opened;
    const { database } = opened;
    try {
      const fault = damageIn(databaseFile) ?? (await brokenChainIn(database));
      if (fault !== undefined) return fault;
      const fingerprint = contentFingerprint(database, at);
      entries = fingerprint.rows['entry'] ?? null;
      return differenceBetween(expected, fingerprint);
    } finally {
      database.close();
    }
  });
  if (trial !== undefined) rmSync(trial, { recursive: true, force: true });
  return {
    at: new Date().toISOString(),
    fault: found?.fault ?? null,
    detail: found?.detail ?? null,
    entries,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}

// What goes wrong on the way is an outcome of the test too: a damaged file may break anything.
async function firstFault(look: () => Promise<Found>): Promise<Found> {
  try {
    return await look();
  } catch (error) {
    return { fault: 'cannot-restore', detail: messageOf(error) };
  }
}

function openRestored(file: string): { database: Database } | { fault: RestoreFault; detail: string } {
  try {
    return { database: openDatabase(file) };
  } catch (error) {
    return { fault: 'cannot-open', detail: messageOf(error) };
  }
}

function damageIn(file: string): Found {
  const { fault, kind } = inspectDatabase(file);
  if (fault === undefined) return undefined;
  return { fault: kind === 'references' ? 'references-broken' : 'damaged', detail: fault };
}

async function brokenChainIn({ query }: Database): Promise<Found> {
  const { broken, records } = await verifyAudit(query);
  if (broken === null) return undefined;
  return { fault: 'chain-broken', detail: `${broken.fault} after ${records} records` };
}

function differenceBetween(expected: ContentFingerprint, found: ContentFingerprint): Found {
  if (!isDeepStrictEqual(expected.rows, found.rows) || expected.lastHash !== found.lastHash) {
    const tables = Object.keys({ ...expected.rows, ...found.rows }).filter(
      (table) => expected.rows[table] !== found.rows[table],
    );
    return {
      fault: 'other-rows',
      detail: `not the rows of the live database: ${tables.join(', ') || 'audit'}`,
    };
  }
  if (expected.standings === found.standings) return undefined;
  return { fault: 'other-standings', detail: 'not the standings of the live database' };
}
