import { afterEach, describe, expect, test, vi } from 'vitest';
import { changeAccount, changeTwoFactorPolicy } from '#shared/contract/people/accounts.ts';
import { changeOffice } from '#shared/contract/people/offices.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import type { TestAccount } from '../../support/accounts/sessions.ts';
import { serviceOn, type TestCaller, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

afterEach(() => vi.useRealTimers());

// Counts better-auth's session lookups from now on.
function countLookUps({ database }: TestService): () => number {
  const prepare = vi.spyOn(database.sqlite, 'prepare');
  return () => prepare.mock.calls.filter(([sql]) => /FROM session WHERE/.test(sql)).length;
}

describe('the visitor behind a cookie', () => {
  test('is looked up once and then cached for half a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const service = await serviceOn(freshDatabase());
    const lookUps = countLookUps(service);
    for (let i = 0; i < 5; i++) await service.call(readWorkspace, {});
    expect(lookUps()).toBe(1);
    await service.as('lanhdao').call(readWorkspace, {});
    expect(lookUps()).toBe(2);
    vi.setSystemTime(Date.now() + 31_000);
    await service.call(readWorkspace, {});
    expect(lookUps()).toBe(3);
  });

  test('is not cached for a cookie that opens nothing', async () => {
    const service = await serviceOn(freshDatabase());
    const lookUps = countLookUps(service);
    const nobody = service.as({ cookie: 'ntm.session_token=planted' });
    for (let i = 0; i < 3; i++) expect((await nobody.send('/api/workspace')).statusCode).toBe(401);
    expect(lookUps()).toBe(0); // the signature is wrong, so no session is looked up
  });
});

describe('permissions change with the next request, even if the visitor is cached', () => {
  const entry = (communeId: string, indicator: string) => ({
    params: { communeId },
    body: entryBody({ indicator, value: null, judgement: 'met' as const, reason: 'đã kiểm tra' }),
  });

  test.each<
    [string, TestAccount, (admin: TestCaller) => Promise<unknown>, before: string[], after: string[]]
  >([
    [
      'with its role',
      'quangan',
      (admin) =>
        admin.call(changeAccount, { params: { username: 'quangan' }, body: { role: 'coordinator' } }),
      ['06901 14.1', '06901 5.1'],
      ['06901 14.1', '06901 5.1', '99999 14.1', '99999 5.1'],
    ],
    [
      'with its communes',
      'quangan',
      (admin) =>
        admin.call(changeAccount, { params: { username: 'quangan' }, body: { communes: ['99999'] } }),
      ['06901 14.1', '06901 5.1'],
      ['99999 14.1', '99999 5.1'],
    ],
    [
      'with the indicators that its office leads',
      'gddt',
      (admin) => admin.call(changeOffice, { params: { officeId: 1 }, body: { leads: { [SET]: ['14.1'] } } }),
      ['06901 5.1', '99999 5.1'],
      ['06901 14.1', '99999 14.1'],
    ],
    [
      'with the end of its office',
      'gddt',
      (admin) => admin.call(changeOffice, { params: { officeId: 1 }, body: { validUntil: '2024-06-29' } }),
      ['06901 5.1', '99999 5.1'],
      [],
    ],
    [
      'with the two-factor policy of its role',
      'dieuphoi',
      (admin) => admin.call(changeTwoFactorPolicy, { body: { roles: ['coordinator'] } }),
      ['06901 14.1', '06901 5.1', '99999 14.1', '99999 5.1'],
      [],
    ],
  ])('%s', async (_, who, change, before, after) => {
    const service = await serviceOn(freshDatabase());
    const recorded = new Map<string, string>();
    const mayRecord = async () => {
      const admitted: string[] = [];
      for (const cell of ['06901 14.1', '06901 5.1', '99999 14.1', '99999 5.1']) {
        const [communeId = '', indicator = ''] = cell.split(' ');
        const given = entry(communeId, indicator);
        const body = { ...given.body, replaces: recorded.get(cell) ?? null };
        const answer = await service
          .as(who)
          .call(recordEntry, { ...given, body })
          .catch(() => undefined);
        if (answer === undefined) continue;
        recorded.set(cell, answer.id);
        admitted.push(cell);
      }
      return admitted;
    };
    expect(await mayRecord()).toEqual(before);
    await change(service.as('quantri'));
    expect(await mayRecord()).toEqual(after);
  });

  test('with its name', async () => {
    const service = await serviceOn(freshDatabase());
    const nameNow = async () => (await service.as('gddt').call(readSession, {})).actor?.name;
    expect(await nameNow()).toBe('Phòng Giáo dục và Đào tạo');
    const params = { username: 'gddt' };
    await service.as('quantri').call(changeAccount, { params, body: { name: 'Nguyễn Thị Tám' } });
    expect(await nameNow()).toBe('Nguyễn Thị Tám');
  });
});
