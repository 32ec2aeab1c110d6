import { describe, expect, test } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { changeOffice, createOffice } from '#shared/contract/people/offices.ts';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { brokenIn, recordedService, tamper } from '../../../support/files/tampering.ts';

describe('a mutable row changed in the file', () => {
  test.each([
    ['a role', "UPDATE account SET role = 'admin' WHERE id = 'quangan'", 'change-account', 'quangan'],
    ['a scope', "INSERT INTO account_commune VALUES ('quangan', '99999')", 'change-account', 'quangan'],
    [
      'a disabled account',
      "UPDATE account SET disabled_at = '2024-01-01' WHERE id = 'lanhdao'",
      'change-account',
      'lanhdao',
    ],
    ['a commune’s name', "UPDATE commune SET name = 'X' WHERE id = '99999'", 'change-commune', '99999'],
    [
      'a commune’s region',
      `UPDATE commune SET regions = '["TN"]' WHERE id = '06901'`,
      'change-commune',
      '06901',
    ],
    [
      'the indicators of an office',
      `UPDATE office SET leads = '{"nang-cao-2021-2025":["1.1"]}'`,
      'change-office',
      '1',
    ],
  ])('is reported: %s', async (_, sql, act, subject) => {
    const { service } = await recordedService();
    tamper(service.database, sql);
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-changed', act, subject });
  });

  test('is reported if it is missing or has no audit record', async () => {
    const { service } = await recordedService();
    tamper(service.database, "INSERT INTO office (name, leads) VALUES ('Phòng lạ', '{}')");
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-unrecorded', act: 'create-office' });
    tamper(service.database, 'DELETE FROM office');
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-missing', subject: '1' });
  });
});

test('rows that administrators change repeatedly equal their replayed state', async () => {
  const { service } = await recordedService();
  const admin = service.as('quantri');
  const params = { communeId: '06901' };
  await admin.call(changeCommune, { params, body: { name: 'Quảng An mới', validUntil: '2025-06-30' } });
  await admin.call(changeCommune, { params, body: { validUntil: null, regions: [] } });
  const office = await admin.call(createOffice, { body: { name: 'Phòng Tư pháp', leads: {} } });
  const leads = { 'nang-cao-2021-2025': ['16.1'] };
  await admin.call(changeOffice, {
    params: { officeId: office.id },
    body: { leads, validUntil: '2025-06-30' },
  });
  const username = 'quangan';
  await admin.call(changeAccount, { params: { username }, body: { role: 'office', officeId: office.id } });
  await admin.call(changeAccount, { params: { username }, body: { isDisabled: true, name: 'Người cũ' } });
  expect((await service.call(verifyAudit, {})).broken).toBeNull();
});
