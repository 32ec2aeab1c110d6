import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RestoreFault, RestoreTest } from '#shared/contract/trust/backups.ts';
import { dataFolderAt } from '../../../database/data-folder.ts';
import { inspectDatabase } from '../../../database/integrity.ts';
import { type Database, openDatabase } from '../../../database/open.ts';
import { differenceOfTallies } from '../../../database/tally.ts';
import { messageOf } from '../../../start-refusal.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { type ContentFingerprint, contentFingerprint } from './content-fingerprint.ts';

/** Name prefix of folders for restore tests. */
export const TRIAL = 'restore-test-';

type Found = { fault: RestoreFault; detail: string } | undefined;

/**
 * Restores a backup into a separate folder, opens it like the server, and checks: integrity, foreign keys, the whole audit
 * chain with every figure it protects, and that row counts, last audit hash and every commune's standing equal those of the
 * live database in the snapshot that was copied.
 *
 * This proves that the file alone restores the server's state at that moment with today's program. It does not prove that
 * the data was right, nor that the disk will still be readable tomorrow.
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
    // The one file, without what may be next to it: that alone must hold the record.
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

// An error on the way is a result of the test too: a damaged file may break anything.
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
  const difference = differenceOfTallies(expected, found);
  if (difference !== undefined)
    return {
      fault: 'other-rows',
      detail: `row counts or audit differ from the live database: ${difference}`,
    };
  if (expected.standings === found.standings) return undefined;
  return { fault: 'other-standings', detail: 'standings differ from the live database' };
}
