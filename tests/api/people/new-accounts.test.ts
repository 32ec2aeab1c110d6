import { describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import { createAccount } from '#shared/contract/people/accounts.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { administration } from '../../support/accounts/administration.ts';
import { signIn } from '../../support/accounts/sign-in.ts';
import { countRows } from '../../support/database.ts';

const BODY = { username: 'nguoi-moi', name: 'Người mới', role: 'leader' } as const;
type Body = InputOf<typeof createAccount>['body'];

describe('a new account', () => {
  test.each<[string, Body, object]>([
    ['a leader', BODY, { role: 'leader', communes: [], officeId: null }],
    [
      'a commune officer of two communes',
      { ...BODY, role: 'commune', communes: ['99999', '06901'] },
      { role: 'commune', communes: ['06901', '99999'], officeId: null },
    ],
    [
      'a commune officer of one commune named twice',
      { ...BODY, role: 'commune', communes: ['06901', '06901'] },
      { communes: ['06901'] },
    ],
    ['an officer of an office', { ...BODY, role: 'office', officeId: 1 }, { role: 'office', officeId: 1 }],
    [
      'a leader with a scope that only other roles have',
      { ...BODY, communes: ['06901'], officeId: 1 },
      { communes: [], officeId: null },
    ],
  ])('is made for %s, and opens with its temporary password', async (_, body, expected) => {
    const { service, admin } = await administration();
    const { account, temporaryPassword } = await admin.call(createAccount, { body });
    expect(account).toMatchObject({
      username: 'nguoi-moi',
      isDisabled: false,
      mustChangePassword: true,
      hasTwoFactor: false,
      lastSeenAt: null,
      ...expected,
    });
    const caller = await signIn(service, { username: body.username, password: temporaryPassword });
    expect((await caller.call(readSession, {})).actor?.restriction).toBe('must-change-password');
  });

  test('is stored with its username in lower case and its name in NFC', async () => {
    const { admin } = await administration();
    const name = ' Nguyễn Thị Tám '.normalize('NFD');
    const { account } = await admin.call(createAccount, { body: { ...BODY, username: ' Nguoi-Moi ', name } });
    expect([account.username, account.name]).toEqual(['nguoi-moi', 'Nguyễn Thị Tám'.normalize('NFC')]);
  });

  test.each<[string, Body, number, string[]]>([
    ['a username that is taken', { ...BODY, username: 'QuanTri' }, 422, ['/username']],
    ['a username of the system', { ...BODY, username: 'local' }, 400, ['/username']],
    ['a username with spaces', { ...BODY, username: 'nguoi moi' }, 400, ['/username']],
    ['no name', { ...BODY, name: '  ' }, 400, ['/name']],
    ['a commune officer without a commune', { ...BODY, role: 'commune' }, 422, ['/communes']],
    ['an officer without an office', { ...BODY, role: 'office' }, 422, ['/officeId']],
    ['an unknown commune', { ...BODY, role: 'commune', communes: ['06901', '00000'] }, 422, ['/communes/1']],
    ['an unknown office', { ...BODY, role: 'office', officeId: 99 }, 422, ['/officeId']],
    [
      'several faults',
      { ...BODY, username: 'gddt', role: 'commune', communes: ['00000'] },
      422,
      ['/communes/0', '/username'],
    ],
  ])('is refused with %s, and nothing is stored', async (_, body, status, pointers) => {
    const { service, admin } = await administration();
    const before = countRows(service.database);
    const problem = await admin.refusalOf(createAccount, { body });
    expect(problem.status).toBe(status);
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(pointers);
    expect(countRows(service.database)).toEqual(before);
  });
});
