import { copyFileSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { inspectDatabase } from '../../../../database/integrity.ts';
import { isOlder, openDatabase } from '../../../../database/open.ts';
import type { Tally } from '../../../../database/tally.ts';
import { StartRefusal } from '../../../../start-refusal.ts';
import { verifyAudit } from '../../audit/verify-audit.ts';

/** Files of a check; next to the copy, on a disk that has room for it. */
const TRIAL = '.trial';
const WITH_ITS_FILES = ['', '-wal', '-shm', '-journal'];

/**
 * Verifies a copy before it replaces the database: SQLite's integrity check, foreign keys, and the audit chain with every
 * row that it protects, as today's program reads them. `file` is the copied file, for the messages.
 * @throws StartRefusal if something is wrong, or if this program cannot open the copy
 */
export async function verifyCopy(
  copy: string,
  { rows }: Tally,
  file: string,
): Promise<'chain-holds' | 'no-chain'> {
  const { fault } = inspectDatabase(copy);
  if (fault !== undefined) throw new StartRefusal(`${file} is damaged, not a usable backup: ${fault}`);
  const older = isOlderFile(copy);
  // A database from before the audit has no chain; the server begins one for it.
  if (rows['audit'] === undefined) return 'no-chain';
  const opened = older ? `${copy}${TRIAL}` : copy;
  try {
    // The copy itself is migrated only after it was verified.
    if (older) copyFileSync(copy, opened);
    await verifyChain(opened, file);
    return 'chain-holds';
  } finally {
    if (older) for (const suffix of WITH_ITS_FILES) rmSync(opened + suffix, { force: true });
  }
}

function isOlderFile(file: string): boolean {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    return isOlder(sqlite);
  } finally {
    sqlite.close();
  }
}

async function verifyChain(opened: string, file: string): Promise<void> {
  const database = openDatabase(opened);
  try {
    const { broken, records } = await verifyAudit(database.query);
    if (broken !== null)
      throw new StartRefusal(
        `${file} is not as it was recorded: the audit chain is broken after ${records} records (${broken.fault}); nothing was changed`,
      );
  } finally {
    database.close();
  }
}
