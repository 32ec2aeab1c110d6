import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { addressOf, UPLOAD_TYPE } from '#shared/contract/operation.ts';
import { readConfig } from '../../../server/config.ts';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { openDatabase } from '../../../server/database/open.ts';
import { startServer } from '../../../server/start-server.ts';
import { version } from '../../../server/version.ts';
import type { TestAccount } from '../accounts/sessions.ts';
import type { SentBytes, TestCaller } from '../client.ts';
import { inHalfADay, signInAt } from '../server.ts';
import { readAnswers, readRecord } from './answers.ts';
import { writeFrozen } from './frozen-files.ts';
import { liveThrough } from './live-through.ts';

// Writes the frozen database of this version into tests/fixtures/databases, or into the given folder. The README there says
// when to do so.
const work = mkdtempSync(join(tmpdir(), 'ntm-tracker-freeze-'));
try {
  await freeze();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function freeze(): Promise<void> {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    PORT: '0',
    DATA_DIR: join(work, 'data'),
    BACKUP_TIME: inHalfADay(),
  });
  const noClient = join(work, 'client');
  mkdirSync(noClient);
  const server = await startServer(config, { clientFolder: noClient, withSample: true, isDemo: true });
  const as = (who: TestAccount) => signedIn(server.address, who);
  const coordinator = await as('dieuphoi');
  await liveThrough({
    admin: await as('quantri'),
    coordinator,
    office: await as('gddt'),
    commune: await as('quangan'),
  });
  const answers = await readAnswers(coordinator);
  await server.close();

  const copy = join(work, 'copy.sqlite');
  copyWithoutSessions(dataFolderAt(config.DATA_DIR).databaseFile, copy);
  const database = openDatabase(copy);
  const record = await readRecord(database);
  database.sqlite.pragma('journal_mode = DELETE');
  database.close();
  if (record.audit.broken !== null) throw new Error('the audit chain of the new database is broken');
  writeFrozen(version, { database: readFileSync(copy), answers: { record, ...answers } }, process.argv[2]);
  process.stdout.write(
    `${version}: ${record.audit.records} audit records, the last one ${record.audit.lastHash}\n`,
  );
}

// Sessions are useless elsewhere: the secret that signs their cookies is not in the database.
function copyWithoutSessions(from: string, to: string): void {
  const database = new BetterSqlite3(from);
  database.exec('DELETE FROM session');
  database.prepare('VACUUM INTO ?').run(to);
  database.close();
}

async function signedIn(address: string, who: TestAccount): Promise<Pick<TestCaller, 'call'>> {
  const cookie = await signInAt(address, who);
  return {
    call: async (operation, input) => {
      const { file, body, ...parts } = input as { file?: SentBytes; body?: object };
      const answer = await fetch(address + addressOf(operation, parts), {
        method: operation.method,
        headers: {
          cookie,
          ...(file && { 'content-type': UPLOAD_TYPE }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(file && { body: await file.arrayBuffer() }),
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${operation.path}: ${answer.status} ${await answer.text()}`);
      return operation.response.parse(await answer.json()) as never;
    },
  };
}
