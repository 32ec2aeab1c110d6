import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { storeNationalSets } from '../../../server/features/sets/criteria-sets/national-sets.ts';
import { loadSample } from '../../../server/sample/load-sample.ts';
import { ROOT } from '../../project/root.ts';
import { insertTestAccounts, TEST_SECRET } from '../accounts/sessions.ts';
import { BEGINNING } from '../record/entries.ts';

/** A server process, running or ended. */
export interface ServerProcess {
  child: ChildProcess;
  /** Address; undefined if the process ended without listening. */
  address: string | undefined;
  complaints(): string;
  ended: Promise<number | null>;
}

/** Fills a data folder with the sample and the test accounts, whose sessions have the cookies of `cookieOf`. */
export function prepareDataFolder(path: string): void {
  const folder = dataFolderAt(path);
  writeFileSync(folder.secretFile, TEST_SECRET);
  const database = openDatabase(folder.databaseFile);
  storeNationalSets(database, BEGINNING);
  loadSample(database);
  database.write(insertTestAccounts);
  database.close();
}

// Node options of `npm start`, such as the size of the young generation.
const NODE_FLAGS = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** Starts `server/main.ts`, optionally under another program such as strace, and waits until it listens or ends. */
export async function startServerProcess(
  variables: Record<string, string>,
  words: string[] = [],
  under: readonly string[] = [],
): Promise<ServerProcess> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    LOG_LEVEL: 'silent',
    BACKUP_TIME: 'off',
    ...variables,
  };
  const command = [process.execPath, ...NODE_FLAGS, join(ROOT, 'server/main.ts'), ...words];
  const [program = '', ...rest] = [...under, ...command];
  const child = spawn(program, rest, { env: environment });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = await Promise.race([addressIn(child.stdout), ended.then(() => undefined)]);
  return { child, address, complaints: () => complaints, ended };
}

/** Resolves to the address that the server prints when it listens. */
export function addressIn(output: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    output.on('data', (chunk) => {
      text += chunk;
      const address = text.match(/http:\/\/[\w.:[\]-]+(?=\s|")/)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
}
