import { describe, expect, test } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { changeOffice } from '#shared/contract/people/offices.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { listAuditAfter } from '../../../../server/features/trust/audit/repository.ts';
import { trySignIn } from '../../../support/accounts/sign-in.ts';
import { AUDITED_CASES } from '../../../support/audited/audited-cases.ts';
import { serviceOn, TEST_NOW, type TestService } from '../../../support/client.ts';
import { type OperationName, readContract } from '../../../support/contract.ts';
import { contentOf, countRows, freshDatabase } from '../../../support/database.ts';
import { entryBody } from '../../../support/record/entries.ts';

const params = { communeId: '06901' };

const REPEATED = entryBody();

const NOTHING = {
  origin: null,
  communeId: null,
  set: null,
  indicator: null,
  subject: null,
  from: null,
  to: null,
  reason: null,
};

describe('an act is audited once with actor, moment, act, old and new values, reason, origin and address', () => {
  test.each(AUDITED_CASES)('$operation as $record.act', async ({ before, act, record }) => {
    const service = await serviceOn(freshDatabase());
    await before?.(service);
    const last = countRows(service.database).audit;
    await act(service);
    const added = listAuditAfter(service.database.query, {}, last, 10);
    const whoWhenWhere = { actor: 'quantri', at: TEST_NOW, address: '127.0.0.1', seq: last + 1 };
    const id = { hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    const subject = record.subject ?? (record.act === 'record-entry' ? expect.any(String) : null);
    expect(added).toEqual([{ ...NOTHING, ...whoWhenWhere, ...id, ...record, subject }]);
  });

  test('for every operation that changes something', async () => {
    const writes = [...(await readContract())]
      .filter(([, { method }]) => method !== 'GET')
      .map(([name]) => name);
    // The second step is in two-factor.test.ts, the first account in set-up.test.ts. Operations that only start something
    // change nothing yet, and a file is in the record only when something uses it. Imports and their undo are in
    // imports.test.ts.
    const elsewhere: OperationName[] = [
      'signInWithCode',
      'setUp',
      'startTwoFactor',
      'uploadFile',
      'startImport',
      'commitImport',
      'undoBatch',
    ];
    const changesNothing: OperationName[] = ['previewTargetDecisions'];
    const covered = new Set<string>([...AUDITED_CASES.map(({ operation }) => operation), ...elsewhere]);
    expect(writes.filter((name) => !covered.has(name))).toEqual(changesNothing);
  });

  test.each<[string, (service: TestService) => Promise<unknown>]>([
    ['a repeated request', ({ call }) => call(recordEntry, { params, body: REPEATED })],
    ['a commune', ({ as }) => as('quantri').call(changeCommune, { params, body: { name: 'Quảng An' } })],
    [
      'an office',
      ({ as }) => as('quantri').call(changeOffice, { params: { officeId: 1 }, body: { validUntil: null } }),
    ],
    [
      'an account',
      ({ as }) =>
        as('quantri').call(changeAccount, { params: { username: 'gddt' }, body: { role: 'office' } }),
    ],
  ])('but not if it changes nothing: %s', async (_, act) => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: REPEATED });
    const before = countRows(service.database);
    await act(service);
    expect(countRows(service.database)).toEqual(before);
  });
});

describe('an act that cannot be audited', () => {
  const failing =
    "CREATE TRIGGER audit_fails BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no more'); END";

  test.each(AUDITED_CASES.filter(({ isApart }) => isApart !== true))(
    'is not done either: $operation as $record.act',
    async ({ before, act }) => {
      const service = await serviceOn(freshDatabase());
      await before?.(service);
      service.database.sqlite.exec(failing);
      const content = contentOf(service.database);
      await expect(act(service)).rejects.toThrow('/problems/internal-error');
      expect(contentOf(service.database)).toBe(content);
    },
  );

  test('signs nobody in', async () => {
    const service = await serviceOn(freshDatabase());
    service.database.sqlite.exec(failing);
    const response = await trySignIn(service, { username: 'dieuphoi' });
    expect(response.statusCode).toBe(500);
    expect(response.headers).not.toHaveProperty('set-cookie');
  });
});
