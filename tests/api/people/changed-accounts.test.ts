import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import { changeAccount, listAccounts, listAuthors, resetPassword } from '#shared/contract/people/accounts.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { administration } from '../../support/accounts/administration.ts';
import { insertTestAccount } from '../../support/accounts/sessions.ts';
import { trySignIn } from '../../support/accounts/sign-in.ts';
import { contentOf } from '../../support/database.ts';
import { entryBody } from '../../support/record/entries.ts';

type Change = InputOf<typeof changeAccount>['body'];

describe('a changed account', () => {
  const params = { username: 'quangan' };

  test.each<[string, Change, object]>([
    [
      'gets another name',
      { name: 'Trần Văn B' },
      { name: 'Trần Văn B', role: 'commune', communes: ['06901'] },
    ],
    ['gets other communes', { communes: ['99999', '06901', '99999'] }, { communes: ['06901', '99999'] }],
    ['loses the scope of its former role', { role: 'leader' }, { role: 'leader', communes: [] }],
    [
      'gets a role together with its scope',
      { role: 'office', officeId: 1 },
      { role: 'office', officeId: 1, communes: [] },
    ],
    ['is disabled', { isDisabled: true }, { isDisabled: true, role: 'commune', communes: ['06901'] }],
    ['stays as it is if the request is empty', {}, { name: 'Cán bộ xã Quảng An', communes: ['06901'] }],
  ])('%s', async (_, body, expected) => {
    const { admin } = await administration();
    expect(await admin.call(changeAccount, { params, body })).toMatchObject(expected);
    const { accounts } = await admin.call(listAccounts, {});
    expect(accounts.find(({ username }) => username === 'quangan')).toMatchObject(expected);
  });

  test.each<[string, Change, string[]]>([
    ['without a commune for its role', { communes: [] }, ['/communes']],
    ['with a role whose scope is missing', { role: 'office' }, ['/officeId']],
    ['with an unknown commune', { communes: ['00000'] }, ['/communes/0']],
  ])('is refused %s, and stays as it was', async (_, body, pointers) => {
    const { service, admin } = await administration();
    const before = contentOf(service.database);
    const problem = await admin.refusalOf(changeAccount, { params, body });
    expect([problem.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([422, pointers]);
    expect(contentOf(service.database)).toBe(before);
  });

  test('that does not exist is refused as unknown', async () => {
    const { admin } = await administration();
    const unknown = { username: 'khong-co' };
    expect((await admin.refusalOf(changeAccount, { params: unknown, body: {} })).type).toBe(
      '/problems/unknown-account',
    );
    expect((await admin.refusalOf(resetPassword, { params: unknown })).type).toBe(
      '/problems/unknown-account',
    );
  });

  test('that was disabled can be enabled again and keeps its password', async () => {
    const { service, admin } = await administration();
    await admin.call(changeAccount, { params, body: { isDisabled: true } });
    expect((await trySignIn(service, { username: 'quangan' })).statusCode).toBe(401);
    await admin.call(changeAccount, { params, body: { isDisabled: false } });
    expect((await trySignIn(service, { username: 'quangan' })).statusCode).toBe(201);
  });

  test('keeps its figures under its name, also when it is disabled', async () => {
    const { service, admin } = await administration();
    const where = { communeId: '06901' };
    const { author } = await service.as('quangan').call(recordEntry, { params: where, body: entryBody() });
    await admin.call(changeAccount, { params, body: { isDisabled: true, name: 'Đã nghỉ' } });
    const { authors } = await service.call(listAuthors, {});
    expect(authors.find(({ id }) => id === author)).toEqual({
      id: 'quangan',
      name: 'Đã nghỉ',
      role: 'commune',
    });
  });
});

describe('the last administrator', () => {
  const params = { username: 'quantri' };

  test.each<[string, Change]>([
    ['disabled', { isDisabled: true }],
    ['given another role', { role: 'leader' }],
  ])('cannot be %s', async (_, body) => {
    const { service, admin } = await administration();
    expect((await admin.refusalOf(changeAccount, { params, body })).type).toBe('/problems/last-admin');
    service.database.write((tx) => insertTestAccount(tx, { username: 'quantri2', role: 'admin' }));
    const second = { params: { username: 'quantri2' }, body: { isDisabled: true } };
    await admin.call(changeAccount, second);
    expect((await admin.refusalOf(changeAccount, { params, body })).type).toBe('/problems/last-admin');
    await admin.call(changeAccount, { ...second, body: { isDisabled: false } });
    expect(await admin.call(changeAccount, { params, body })).toMatchObject(body);
  });

  test('may change the name', async () => {
    const { admin } = await administration();
    expect((await admin.call(changeAccount, { params, body: { name: 'Chị Hoa' } })).name).toBe('Chị Hoa');
  });
});
