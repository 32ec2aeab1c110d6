import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { createCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { entryBody } from '../../../support/record/entries.ts';

const params = { communeId: '06901' };
const body = { id: '00001', name: 'Xã mới', group: 'Huyện Đầm Hà', regions: [] };

/** Makes every statement that changes something fail with this error. */
function failWrites({ database }: TestService, code: string): () => void {
  const spy = vi.spyOn(database.sqlite, 'prepare');
  const prepare = BetterSqlite3.prototype.prepare;
  spy.mockImplementation(function (this: BetterSqlite3.Database, sql: string) {
    if (/^\s*(INSERT|UPDATE|DELETE)/i.test(sql))
      throw new BetterSqlite3.SqliteError('the disk refuses', code);
    return prepare.call(this, sql);
  } as typeof database.sqlite.prepare);
  return () => spy.mockRestore();
}

describe.for([
  ['SQLITE_FULL', 507, '/problems/storage-full'],
  ['SQLITE_IOERR_FSYNC', 503, '/problems/storage-unavailable'],
  ['SQLITE_READONLY', 503, '/problems/storage-unavailable'],
  ['SQLITE_CANTOPEN', 503, '/problems/storage-unavailable'],
] as const)('a write that fails with %s', ([code, status, type]) => {
  test('is refused with its own problem, stores nothing, and succeeds afterwards', async () => {
    const service = await serviceOn(freshDatabase());
    const rows = countRows(service.database);
    const mend = failWrites(service, code);
    const entry = entryBody();
    const refused = await service.refusalOf(recordEntry, { params, body: entry });
    expect(refused).toMatchObject({ status, type, retryAfter: 30 });
    expect(countRows(service.database)).toEqual(rows);
    mend();
    expect(await service.call(recordEntry, { params, body: entry })).toMatchObject({ id: entry.id });
  });

  test('also gives that problem for a forbidden request that cannot be audited, and the server keeps serving', async () => {
    const service = await serviceOn(freshDatabase());
    const mend = failWrites(service, code);
    for (const who of ['lanhdao', 'lanhdao', 'quangan'] as const)
      expect((await service.as(who).refusalOf(createCommune, { body })).status).toBe(status);
    mend();
    expect((await service.as('lanhdao').refusalOf(createCommune, { body })).status).toBe(403);
    expect(await service.as('gddt').call(readWorkspace, {})).toBeDefined();
  });
});
