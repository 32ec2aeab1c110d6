import { closeSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { readHealth } from '#shared/contract/trust/service.ts';
import { type Database, openDatabase } from '../../../../server/database/open.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { recordedService, tamper } from '../../../support/files/tampering.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';
import { prepareDataFolder } from '../../../support/process/server-process.ts';
import { entryBody } from '../../../support/record/entries.ts';

const databaseOf = async ({ as }: TestService) => (await as(null).call(readHealth, {})).checks.database;

/** The sample in a file whose pages of the audit, but for the root, were overwritten. */
function damagedDatabase(): Database {
  const folder = temporaryFolder();
  prepareDataFolder(folder.path);
  const before = openDatabase(folder.databaseFile);
  const pages = before.sqlite
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'audit' AND path <> '/' ORDER BY pageno")
    .pluck()
    .all();
  before.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  before.close();
  const file = openSync(folder.databaseFile, 'r+');
  const [page = 0] = pages.slice(pages.length / 2);
  writeSync(file, Buffer.alloc(4096, 0xab), 0, 4096, (page - 1) * 4096);
  closeSync(file);
  const database = openDatabase(folder.databaseFile);
  onTestFinished(() => database.close());
  return database;
}

test('a verification that meets a damaged page says so in fitting words, and health says so from then on', async () => {
  const service = await serviceOn(damagedDatabase());
  expect(await databaseOf(service)).toBe('ok');
  const problem = await service.refusalOf(verifyAudit, {});
  expect([problem.status, problem.type]).toEqual([503, '/problems/database-damaged']);
  expect(problem.title).toContain('Cơ sở dữ liệu bị hỏng');
  expect(problem.title).not.toContain('chưa được ghi');
  const health = await service.as(null).call(readHealth, {});
  expect([health.status, health.checks.database]).toEqual(['degraded', 'damaged']);
});

test('a verification that finds a figure changed makes health say so', async () => {
  const { service } = await recordedService();
  expect((await service.call(verifyAudit, {})).broken).toBeNull();
  expect(await databaseOf(service)).toBe('ok');
  tamper(service.database, "UPDATE entry SET value = '99'");
  expect((await service.call(verifyAudit, {})).broken).not.toBeNull();
  expect(await databaseOf(service)).toBe('damaged');
});

test('damage is logged once, however often it is met', async () => {
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const service = await serviceOn(damagedDatabase(), { logger: { level: 'error', stream } });
  for (let i = 0; i < 2; i++) await service.refusalOf(verifyAudit, {});
  const lines = log.split('\n').filter((line) => line.includes('the database is damaged'));
  expect(lines).toEqual([expect.stringContaining('malformed')]);
});

test('a full disk and a refused figure are no damage', async () => {
  const service = await serviceOn(freshDatabase());
  await service.refusalOf(recordEntry, { params: { communeId: '06901' }, body: entryBody({ value: -1 }) });
  expect(await databaseOf(service)).toBe('ok');
});
