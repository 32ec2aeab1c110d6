import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../../server/database/data-folder.ts';
import { type Database, openDatabase } from '../../../server/database/open.ts';
import { ROOT } from '../../project/root.ts';
import { TEST_SECRET } from '../accounts/sessions.ts';
import { freshDatabase } from '../database.ts';

export interface Finished {
  code: number | null;
  said: string;
  complained: string;
}

/** Runs `server/commands/{name}.ts` on a data folder, like npm, and waits for its end. */
export function runCommand(
  name: string,
  { path }: DataFolder,
  words: string[] = [],
  variables: Record<string, string> = {},
): Finished {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, `server/commands/${name}.ts`), ...words],
    { env: { PATH: process.env['PATH'] ?? '', DATA_DIR: path, ...variables }, encoding: 'utf8' },
  );
  return { code: status, said: stdout, complained: stderr };
}

/** Fills a data folder with two communes and the test accounts. */
export function fillFolder({ databaseFile, secretFile }: DataFolder): void {
  writeFileSync(secretFile, TEST_SECRET);
  writeFileSync(databaseFile, freshDatabase().sqlite.serialize());
}

/** Opens the database of a folder and runs `act` on it, without the server. */
export function withDatabase<Result>(
  { databaseFile }: DataFolder,
  act: (database: Database) => Result,
): Result {
  const database = openDatabase(databaseFile);
  try {
    return act(database);
  } finally {
    database.close();
  }
}
