import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, type InputOf, type Operation, type ResponseOf } from '#shared/contract/operation.ts';
import { CLIENT_FOLDER } from '../../server/client-folder.ts';
import { readConfig } from '../../server/config.ts';
import { dataFolderAt } from '../../server/database/data-folder.ts';
import { type Database, openDatabase } from '../../server/database/open.ts';
import { DEMO_PASSWORD } from '../../server/features/people/accounts/password-rules.ts';
import { addCriteriaSet } from '../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { startServer } from '../../server/start-server.ts';
import { cookieWith, insertSession, type TestAccount } from './accounts/sessions.ts';
import { putDemoData } from './demo-data.ts';
import { type MadeUpSet, madeUpSet } from './fixtures.ts';
import { BEGINNING } from './record/entries.ts';

/** Day of the district's review, shown first by test servers and the demo. */
export const REVIEW_DAY = '2024-01-24';

const CONFIG = { LOG_LEVEL: 'silent', OPEN_ON: REVIEW_DAY };

/** Time of day in Vietnam (UTC+7), twelve hours from now, so that no scheduled backup runs during a test. */
export function inHalfADay(): string {
  return new Date(Date.now() + (12 + 7) * 3_600_000).toISOString().slice(11, 16);
}

/** A server with its own port and data folder, the built client and the sample district. */
export interface TestServer {
  /** `http://127.0.0.1:…`; stays the same after a restart. */
  address: string;
  /** Begins a session without hashing the password; returns its cookie. */
  beginSession(who: TestAccount): string;
  /** Calls a read operation of the API as the coordinator. */
  read<O extends Operation>(operation: O, input: InputOf<O>): Promise<ResponseOf<O>>;
  /** Downloads a file from the API as the coordinator. */
  download(path: string): Promise<string>;
  /** Adds a made-up set, like the command next to a running server. */
  addSet(id: MadeUpSet): void;
  stop(): Promise<void>;
  /** Restarts with the same address and data. */
  startAgain(): Promise<void>;
  remove(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  if (!existsSync(join(CLIENT_FOLDER, 'index.html'))) {
    throw new Error(
      'The browser tests need the built client, but dist/client is missing: run npm run build first',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-browser-'));
  await putDemoData(dataFolderAt(folder));
  const start = (port: string) =>
    startServer(readConfig({ ...CONFIG, PORT: port, DATA_DIR: folder, BACKUP_TIME: inHalfADay() }), {
      clientFolder: CLIENT_FOLDER,
      isDemo: true,
    });
  let running = await start('0');
  const { address } = running;
  const cookie = beginSession(folder, 'dieuphoi');
  return {
    address,
    beginSession: (who) => beginSession(folder, who),
    read: async (operation, input) => {
      const answer = await fetch(address + addressOf(operation, input as object), { headers: { cookie } });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return operation.response.parse(await answer.json()) as ResponseOf<typeof operation>;
    },
    download: async (path) => {
      const answer = await fetch(address + path, { headers: { cookie } });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return answer.text();
    },
    addSet: (id) => addSet(folder, id),
    stop: () => running.close(),
    startAgain: async () => {
      running = await start(new URL(address).port);
    },
    remove: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Signs in a demo account; returns the cookie of its new session. */
export async function signInAt(address: string, username: TestAccount): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${username} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function beginSession(folder: string, who: TestAccount): string {
  const token = randomUUID();
  withDatabaseAt(folder, (database) => database.write((tx) => insertSession(tx, who, token)));
  return cookieWith(token);
}

function addSet(folder: string, id: MadeUpSet): void {
  withDatabaseAt(folder, (database) => addCriteriaSet(database, madeUpSet(id), BEGINNING));
}

// A second connection beside the server's, as that of a command.
function withDatabaseAt(folder: string, act: (database: Database) => void): void {
  const { databaseFile, backupFolder } = dataFolderAt(folder);
  const database = openDatabase(databaseFile, backupFolder);
  act(database);
  database.close();
}
