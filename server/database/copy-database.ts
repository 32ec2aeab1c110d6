import BetterSqlite3 from 'better-sqlite3';
import { keepPrivate } from './keep-private.ts';
import { differenceOfTallies, type Tally, tallyOf } from './tally.ts';

// Pages of 4 kB per step: other processes can write between steps, and the disk is not overloaded.
const PAGES_AT_A_TIME = 1000;
const PAUSE_MILLISECONDS = 20;

/**
 * Copies an open database to a new file with SQLite's online backup. A copy of the file alone would lack the write-ahead
 * log, which holds the latest acknowledged writes. The copy has every row of the source, or this throws.
 * @throws Error if the copy differs from the source
 */
export async function copyDatabase(source: BetterSqlite3.Database, file: string): Promise<Tally> {
  await source.backup(file, {
    progress: ({ remainingPages, totalPages }) => {
      if (remainingPages < totalPages) sleep(PAUSE_MILLISECONDS);
      return PAGES_AT_A_TIME;
    },
  });
  keepPrivate(file);
  return checkCopy(tallyOf(source), file);
}

/**
 * Compares a copy with the tally of its source, and leaves it as a single file: outside WAL mode, reading it creates no other
 * files next to it.
 * @throws Error if they differ
 */
export function checkCopy(expected: Tally, file: string): Tally {
  const copy = new BetterSqlite3(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const difference = differenceOfTallies(expected, tallyOf(copy));
    if (difference !== undefined) throw new Error(`the copy ${file} differs from its source: ${difference}`);
    return expected;
  } finally {
    copy.close();
  }
}

// Blocking is fine here: the process has nothing else to do.
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
