import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { storeNationalSets } from '../../../server/features/sets/criteria-sets/national-sets.ts';
import { addCommune } from '../../../server/features/units/communes/add-commune.ts';
import {
  cookieWith,
  insertSession,
  insertTestAccount,
  insertTestAccounts,
  TEST_SECRET,
  type TestAccount,
} from '../accounts/sessions.ts';
import { BYSTANDER } from '../contract.ts';
import { contentOf } from '../database.ts';
import { BEGINNING, TEST_COMMUNES } from '../record/entries.ts';
import { startServerProcess } from './server-process.ts';

/** A server process, with access to its record and log. */
export interface OpenProcess {
  address: string;
  /** Cookie of a session that begins now. */
  signedIn(who: TestAccount): string;
  /** Content of its database without the audit, as text. */
  contents(): string;
  /** Log so far. */
  log(): string;
  close(): Promise<void>;
}

/** Starts a server with two communes and the test accounts; option `passwords` can make all passwords invalid. */
export async function openProcess(
  variables: Record<string, string> = {},
  hasPasswords = false,
): Promise<OpenProcess> {
  const path = mkdtempSync(join(tmpdir(), 'ntm-tracker-open-'));
  const folder = dataFolderAt(path);
  writeFileSync(folder.secretFile, TEST_SECRET);
  const database = openDatabase(folder.databaseFile);
  storeNationalSets(database, BEGINNING);
  database.write((tx) => {
    for (const commune of TEST_COMMUNES)
      addCommune(tx, commune, { actor: null, address: null, at: BEGINNING });
    insertTestAccounts(tx);
    insertTestAccount(tx, BYSTANDER);
  });
  // Without a stored password every sign-in fails at once, without hashing.
  if (!hasPasswords) database.sqlite.exec('UPDATE credential SET password = NULL');
  const server = await startServerProcess({ DATA_DIR: path, TRUST_PROXY: 'loopback', ...variables });
  let log = '';
  server.child.stdout?.on('data', (chunk) => {
    log += chunk;
  });
  const { address } = server;
  if (address === undefined) throw new Error(`the server did not start: ${server.complaints()}`);
  let sessions = 0;
  return {
    address,
    signedIn: (who) => {
      sessions += 1;
      const token = `session-${sessions}-of-${who}`;
      database.write((tx) => insertSession(tx, who, token));
      return cookieWith(token);
    },
    contents: () => contentOf(database),
    log: () => log,
    close: async () => {
      database.close();
      server.child.kill('SIGTERM');
      await server.ended;
      rmSync(path, { recursive: true, force: true });
    },
  };
}
