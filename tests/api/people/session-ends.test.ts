import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount, resetPassword, resetTwoFactor } from '#shared/contract/people/accounts.ts';
import { changeOwnPassword, listOwnSessions, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { signOut } from '#shared/contract/people/session.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { updateAccount } from '../../../server/features/people/accounts/repository.ts';
import { cookieWith, TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { signIn } from '../../support/accounts/sign-in.ts';
import { serviceOn, type TestCaller, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const HOUR = 3600 * 1000;
const username = 'quangan';
const params = { username };

async function statusOf({ send }: TestCaller): Promise<number> {
  return (await send('/api/workspace')).statusCode;
}

// The owner, and a thief with the cookie of another of the owner's sessions; both cached by a recent request.
async function ownerAndThief(service: TestService): Promise<{ owner: TestCaller; thief: TestCaller }> {
  const owner = await signIn(service, { username });
  const thief = await signIn(service, { username });
  expect([await statusOf(owner), await statusOf(thief)]).toEqual([200, 200]);
  return { owner, thief };
}

async function sessionOf(caller: TestCaller): Promise<string> {
  const { sessions } = await caller.call(listOwnSessions, {});
  return sessions.find(({ isThisOne }) => isThisOne)?.id ?? '';
}

test('a session of a disabled account opens nothing, also if it was not deleted', async () => {
  const service = await serviceOn(freshDatabase());
  updateAccount(service.database.query, username, { disabledAt: new Date().toISOString() });
  expect(await statusOf(service.as(username))).toBe(401);
});

describe('a stolen cookie stops working at once', () => {
  test.each<[string, (service: TestService, owner: TestCaller, thief: TestCaller) => Promise<unknown>]>([
    ['when its session is signed out', (_, _owner, thief) => thief.call(signOut, {})],
    [
      'when its session is revoked',
      async (_, owner, thief) =>
        owner.call(revokeOwnSession, { params: { sessionId: await sessionOf(thief) } }),
    ],
    [
      'when the owner changes the password',
      (_, owner) =>
        owner.call(changeOwnPassword, { body: { current: TEST_PASSWORD, next: 'mùa gặt sớm 2024' } }),
    ],
    [
      'when the account is disabled',
      ({ as }) => as('quantri').call(changeAccount, { params, body: { isDisabled: true } }),
    ],
    ['when the password is reset', ({ as }) => as('quantri').call(resetPassword, { params })],
    [
      'when two-factor authentication is reset',
      ({ as, database }) => {
        updateAccount(database.query, username, { twoFactorEnabled: true });
        return as('quantri').call(resetTwoFactor, { params });
      },
    ],
  ])('%s', async (_, end) => {
    const service = await serviceOn(freshDatabase());
    const { owner, thief } = await ownerAndThief(service);
    await end(service, owner, thief);
    expect(await statusOf(thief)).toBe(401);
    expect(await statusOf(service.as('dieuphoi'))).toBe(200);
  });

  test('even if one of its requests is under way', async () => {
    const service = await serviceOn(freshDatabase());
    const thief = await signIn(service, { username });
    const underWay = [statusOf(thief), statusOf(thief)];
    const body = { isDisabled: true };
    await Promise.all([service.as('quantri').call(changeAccount, { params, body }), ...underWay]);
    expect(await statusOf(thief)).toBe(401);
  });

  test('while the session that changed the password goes on', async () => {
    const { owner } = await ownerAndThief(await serviceOn(freshDatabase()));
    const body = { current: TEST_PASSWORD, next: 'mùa gặt sớm 2024' };
    await owner.call(changeOwnPassword, { body });
    expect(await statusOf(owner)).toBe(200);
  });
});

describe('a session ends by itself', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
  afterEach(() => vi.useRealTimers());

  const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

  test('after eight hours without a request', async () => {
    const caller = await signIn(await serviceOn(freshDatabase()), { username });
    later(8 * HOUR - 1000);
    expect(await statusOf(caller)).toBe(200);
    later(8 * HOUR + 1000);
    expect((await caller.refusalOf(readWorkspace, {})).type).toBe('/problems/not-signed-in');
  });

  test('to the second, even if it is cached', async () => {
    const service = await serviceOn(freshDatabase());
    const cookie = cookieWith('nearly over');
    service.database.sqlite
      .prepare(
        `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at)
         VALUES ('nearly', 'nearly over', ?, ?, ?, ?)`,
      )
      .run(
        username,
        new Date(Date.now() + 2000).toISOString(),
        new Date(Date.now() - 7 * 24 * HOUR + 2000).toISOString(),
        new Date().toISOString(),
      );
    const caller = service.as({ cookie });
    expect(await statusOf(caller)).toBe(200);
    later(3000);
    expect(await statusOf(caller)).toBe(401);
  });

  test('if it began while the clock was ahead, cached or not', async () => {
    const service = await serviceOn(freshDatabase());
    later(9 * HOUR);
    const known = await signIn(service, { username });
    const unknown = await signIn(service, { username });
    expect(await statusOf(known)).toBe(200);
    later(-9 * HOUR);
    expect([await statusOf(known), await statusOf(unknown)]).toEqual([401, 401]);
    expect(await statusOf(await signIn(service, { username }))).toBe(200);
  });

  test('but not because the clock is set back by a few minutes', async () => {
    const caller = await signIn(await serviceOn(freshDatabase()), { username });
    later(-4 * 60_000);
    expect(await statusOf(caller)).toBe(200);
  });

  test('seven days after it began, even if it was busy', async () => {
    const service = await serviceOn(freshDatabase());
    const caller = await signIn(service, { username });
    for (let hours = 0; hours < 7 * 24; hours += 7) {
      expect([hours, await statusOf(caller)]).toEqual([hours, 200]);
      later(7 * HOUR);
    }
    expect(await statusOf(caller)).toBe(401);
    const again = await signIn(service, { username });
    const { sessions } = await again.call(listOwnSessions, {});
    expect(sessions.map(({ isThisOne }) => isThisOne)).toEqual([true]);
  });
});
