import { describe, expect, test } from 'vitest';
import { resetPassword } from '#shared/contract/people/accounts.ts';
import { changeOwnPassword, listOwnSessions, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { signIn, trySignIn } from '../../support/accounts/sign-in.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';

const username = 'quangan';
const NEXT = 'mùa gặt sớm 2024';

describe('one’s own sessions', () => {
  test('are listed with place and time, and the current one is marked', async () => {
    const service = await serviceOn(freshDatabase());
    const headers = { 'user-agent': 'Trinh duyet kiem thu' };
    const caller = await signIn(service, { username, address: '203.0.113.7', headers });
    const { sessions } = await caller.call(listOwnSessions, {});
    expect(sessions.map(({ isThisOne }) => isThisOne).toSorted()).toEqual([false, true]);
    const own = sessions.find(({ isThisOne }) => isThisOne);
    expect(own).toMatchObject({ address: '203.0.113.7', userAgent: headers['user-agent'] });
    const lasts = Date.parse(own?.expiresAt ?? '') - Date.parse(own?.startedAt ?? '');
    expect(Math.abs(lasts - 8 * 3600 * 1000)).toBeLessThan(5000);
  });

  test('have ids that open nothing: no token is ever shown', async () => {
    const service = await serviceOn(freshDatabase());
    const caller = await signIn(service, { username });
    const { payload } = await caller.send('/api/own/sessions');
    const rows = service.database.sqlite
      .prepare<[], { id: string; token: string }>('SELECT id, token FROM session')
      .all();
    for (const { token } of rows) expect(payload).not.toContain(`"${token}"`);
    const fresh = rows.filter(({ id }) => !id.startsWith('session of'));
    expect(fresh.map(({ id }) => id)).toEqual([expect.stringMatching(/^[\w-]{20,}$/)]);
    for (const { id, token } of fresh) expect(id).not.toBe(token);
  });

  test('can be ended by their owner only', async () => {
    const service = await serviceOn(freshDatabase());
    const { sessions } = await service.as('quantri').call(listOwnSessions, {});
    const sessionId = sessions[0]?.id ?? '';
    const problem = await service.as('quangan').refusalOf(revokeOwnSession, { params: { sessionId } });
    expect(problem.type).toBe('/problems/unknown-session');
    await service.as('quantri').call(readWorkspace, {});
  });
});

describe('changing one’s password', () => {
  test('takes effect: the new one opens, the old one no longer', async () => {
    const service = await serviceOn(freshDatabase());
    await service.as(username).call(changeOwnPassword, { body: { current: TEST_PASSWORD, next: NEXT } });
    expect((await trySignIn(service, { username })).statusCode).toBe(401);
    expect((await trySignIn(service, { username, password: NEXT })).statusCode).toBe(201);
  });

  test.each([
    ['a wrong current one', 'không phải thế', NEXT, '/current'],
    ['the same password', TEST_PASSWORD, TEST_PASSWORD, '/next'],
    ['one too short', TEST_PASSWORD, 'lúa chín', '/next'],
    ['a common one', TEST_PASSWORD, 'password123', '/next'],
    ['one with the username', TEST_PASSWORD, 'quangan-06901', '/next'],
  ])('is refused with %s, and the old one stays', async (_, current, next, pointer) => {
    const service = await serviceOn(freshDatabase());
    const before = countRows(service.database);
    const problem = await service.as(username).refusalOf(changeOwnPassword, { body: { current, next } });
    expect([problem.status, problem.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
    // A wrong password is audited, as when signing in.
    const written = pointer === '/current' ? 1 : 0;
    expect(countRows(service.database)).toEqual({ ...before, audit: before.audit + written });
    expect((await trySignIn(service, { username })).statusCode).toBe(201);
  });

  test('to one of maximum length still opens the account', async () => {
    const service = await serviceOn(freshDatabase());
    const next = '🌾🐃🌧🏞🚜🌱🪷🎋'.repeat(16);
    await service.as(username).call(changeOwnPassword, { body: { current: TEST_PASSWORD, next } });
    expect((await trySignIn(service, { username, password: next })).statusCode).toBe(201);
  });
});

describe('a password that someone else knows', () => {
  test('opens the account only to change it; then everything is as before', async () => {
    const service = await serviceOn(freshDatabase());
    const reset = await service.as('quantri').call(resetPassword, { params: { username } });
    expect(reset.account.mustChangePassword).toBe(true);
    expect((await trySignIn(service, { username })).statusCode).toBe(401);
    const current = reset.temporaryPassword;
    const caller = await signIn(service, { username, password: current });
    expect((await caller.call(readSession, {})).actor?.restriction).toBe('must-change-password');
    expect((await caller.refusalOf(readWorkspace, {})).type).toBe('/problems/must-change-password');
    await caller.call(changeOwnPassword, { body: { current, next: NEXT } });
    expect((await caller.call(readSession, {})).actor?.restriction).toBeNull();
    await caller.call(readWorkspace, {});
  });

  test('is different each time, and easy to read out', async () => {
    const service = await serviceOn(freshDatabase());
    const made = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const { temporaryPassword } = await service.as('quantri').call(resetPassword, { params: { username } });
      expect(temporaryPassword).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/);
      made.add(temporaryPassword);
    }
    expect(made.size).toBe(3);
  });
});
