import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount } from '#shared/contract/accounts.ts';
import {
  confirmTwoFactor,
  readSession,
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
} from '#shared/contract/session.ts';
import { listAudit } from '../../server/features/audit/repository.ts';
import { problemIn, serviceOn } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { TEST_PASSWORD } from '../support/sessions.ts';
import { cookieIn, trySignIn } from '../support/sign-in.ts';
import { answerChallenge, challengeOf, codeNow, enrol, wrongCode } from '../support/two-factor.ts';

const username = 'quangan';
const password = TEST_PASSWORD;

// A code must not run out between being shown and being typed.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-30T02:00:05.000Z') }));
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

// The sessions of the test accounts begin when their database is made; here that is in another time.
async function service() {
  const made = await serviceOn(freshDatabase());
  const at = new Date().toISOString();
  const end = new Date(Date.now() + 8 * 60 * MINUTE).toISOString();
  made.database.sqlite.prepare('UPDATE session SET created_at = ?, expires_at = ?').run(at, end);
  return made;
}

describe('turning two-factor authentication on', () => {
  test('gives the app its secret and ten recovery codes, and holds once a code is confirmed', async () => {
    const { as } = await service();
    const caller = as(username);
    const { uri, secret, recoveryCodes } = await caller.call(startTwoFactor, { body: { password } });
    expect(uri).toMatch(/^otpauth:\/\/totp\/NTM%20Tracker:quangan\?/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await caller.call(readSession, {})).hasTwoFactor).toBe(false);
    const refused = await caller.refusalOf(confirmTwoFactor, { body: { code: wrongCode(secret) } });
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual(['/code']);
    expect((await caller.call(readSession, {})).hasTwoFactor).toBe(false);
    await caller.call(confirmTwoFactor, { body: { code: codeNow(secret) } });
  });

  test('keeps its owner signed in, under a new cookie', async () => {
    const made = await service();
    const { caller } = await enrol(made, username);
    expect(await caller.call(readSession, {})).toMatchObject({ actor: { id: username }, hasTwoFactor: true });
  });

  test('needs the password, and is refused where it is on already', async () => {
    const made = await service();
    const wrong = { body: { password: 'không phải thế' } };
    expect((await made.as(username).refusalOf(startTwoFactor, wrong)).errors?.[0]?.pointer).toBe('/password');
    const { caller } = await enrol(made, username);
    const again = await caller.refusalOf(startTwoFactor, { body: { password } });
    expect([again.status, again.errors?.length]).toEqual([422, 1]);
  });

  test('keeps neither secret nor recovery codes in the open', async () => {
    const made = await service();
    const { secret, recoveryCodes } = await enrol(made, username);
    const stored = JSON.stringify(made.database.sqlite.prepare('SELECT * FROM two_factor').all());
    const audited = JSON.stringify(listAudit(made.database.query, { limit: 500 }));
    for (const text of [secret, ...recoveryCodes]) expect(stored + audited).not.toContain(text);
  });
});

describe('signing in with two-factor authentication', () => {
  test('takes two steps: the password alone opens nothing', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const response = await trySignIn(made, { username });
    expect(response.json()).toEqual({ outcome: 'two-factor-needed' });
    expect(response.headers['set-cookie']).toContainEqual(expect.stringMatching(/two_factor=.*HttpOnly/));
    const challenge = cookieIn(response);
    expect((await made.as({ cookie: challenge }).call(readSession, {})).actor).toBeNull();
    const answer = await answerChallenge(made, challenge, codeNow(secret));
    expect(answer.json()).toEqual({ outcome: 'signed-in' });
    const caller = made.as({ cookie: cookieIn(answer) });
    expect((await caller.call(readSession, {})).actor?.id).toBe(username);
    const [last] = listAudit(made.database.query, { limit: 1 });
    expect(last).toMatchObject({ act: 'sign-in', actor: username, reason: 'totp' });
  });

  test('is refused with a wrong code, which is written down', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const challenge = await challengeOf(made, { username });
    const refused = problemIn(await answerChallenge(made, challenge, wrongCode(secret)));
    expect([refused.status, refused.type]).toEqual([401, '/problems/wrong-code']);
    const [last] = listAudit(made.database.query, { limit: 1 });
    expect(last).toMatchObject({ act: 'sign-in-failed', actor: null, subject: username });
    expect((await answerChallenge(made, challenge, codeNow(secret))).statusCode).toBe(201);
  });

  test('answers a challenge once, and within ten minutes', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const challenge = await challengeOf(made, { username });
    expect((await answerChallenge(made, challenge, codeNow(secret))).statusCode).toBe(201);
    expect((await answerChallenge(made, challenge, codeNow(secret))).statusCode).toBe(401);
    const late = await challengeOf(made, { username });
    later(10 * MINUTE + 1000);
    expect((await answerChallenge(made, late, codeNow(secret))).statusCode).toBe(401);
  });

  test('opens with a recovery code, each once', async () => {
    const made = await service();
    const { recoveryCodes } = await enrol(made, username);
    const [code = '', other = ''] = recoveryCodes;
    const statusOf = async (given: string) =>
      (await answerChallenge(made, await challengeOf(made, { username }), given, 'recovery')).statusCode;
    expect([await statusOf(code), await statusOf(code), await statusOf(other)]).toEqual([201, 401, 201]);
  });

  test('takes new recovery codes in place of the earlier ones', async () => {
    const made = await service();
    const { caller, recoveryCodes: earlier } = await enrol(made, username);
    const { recoveryCodes } = await caller.call(renewRecoveryCodes, { body: { password } });
    const statusOf = async (given = '') =>
      (await answerChallenge(made, await challengeOf(made, { username }), given, 'recovery')).statusCode;
    expect([await statusOf(earlier[0]), await statusOf(recoveryCodes[0])]).toEqual([401, 201]);
  });

  test('is no longer possible once the account is disabled, between the two steps too', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const challenge = await challengeOf(made, { username });
    await made.as('quantri').call(changeAccount, { params: { username }, body: { isDisabled: true } });
    const refused = await answerChallenge(made, challenge, codeNow(secret));
    expect(problemIn(refused).type).toBe('/problems/wrong-code');
    expect(refused.cookies.some(({ name }) => name.endsWith('session_token'))).toBe(false);
  });
});

describe('a challenge that is none', () => {
  test.each([
    ['absent', ''],
    ['made up', 'ntm.two_factor=2fa-made-up.signature'],
    ['encoded wrongly', 'ntm.two_factor=%ZZ'],
    ['empty', 'ntm.two_factor='],
  ])('%s: is refused as a wrong code', async (_, cookie) => {
    const made = await service();
    expect(problemIn(await answerChallenge(made, cookie, '123456')).type).toBe('/problems/wrong-code');
  });

  test('a session in its place: its code opens nothing, and signs nobody in', async () => {
    const made = await service();
    const { secret } = await enrol(made, 'lanhdao');
    await enrol(made, username);
    const challenge = await challengeOf(made, { username });
    const before = listAudit(made.database.query, { act: 'sign-in', limit: 100 }).length;
    const own = await challengeOf(made, { username: 'lanhdao' });
    const session = cookieIn(await answerChallenge(made, own, codeNow(secret)));
    for (const cookie of [session, `${session}; ${challenge}`, `${challenge}; ${session}`]) {
      const refused = await answerChallenge(made, cookie, codeNow(secret));
      expect(problemIn(refused).type).toBe('/problems/wrong-code');
    }
    expect(listAudit(made.database.query, { act: 'sign-in', limit: 100 })).toHaveLength(before + 1);
  });

  test('one that was planted before the real one: nobody is signed in unseen', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const planted = `__Secure-ntm.two_factor=planted; ${await challengeOf(made, { username })}`;
    const refused = await answerChallenge(made, planted, codeNow(secret));
    expect(problemIn(refused).type).toBe('/problems/wrong-code');
  });
});

describe('guessing a code', () => {
  test('is stopped at one address after five', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const challenge = await challengeOf(made, { username });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) {
      statuses.push((await answerChallenge(made, challenge, wrongCode(secret))).statusCode);
    }
    statuses.push((await answerChallenge(made, challenge, codeNow(secret))).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('by whoever knows the password, from everywhere, is stopped for a quarter of an hour after ten', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    for (let i = 0; i < 10; i++) {
      const address = `203.0.113.${i}`;
      const challenge = await challengeOf(made, { username, address });
      const answer = await answerChallenge(made, challenge, wrongCode(secret), 'totp', address);
      expect(answer.statusCode).toBe(401);
    }
    const statusNow = async () =>
      (await answerChallenge(made, await challengeOf(made, { username }), codeNow(secret))).statusCode;
    expect(await statusNow()).toBe(401);
    later(15 * MINUTE + 1000);
    expect(await statusNow()).toBe(201);
  });
});

describe('turning two-factor authentication off', () => {
  test('needs the password; then the password alone opens the account again', async () => {
    const made = await service();
    const { caller } = await enrol(made, username);
    const wrong = { body: { password: 'không phải thế' } };
    expect((await caller.refusalOf(stopTwoFactor, wrong)).errors?.[0]?.pointer).toBe('/password');
    await caller.call(stopTwoFactor, { body: { password } });
    expect((await trySignIn(made, { username })).json()).toEqual({ outcome: 'signed-in' });
  });

  test('what is not on has neither code to confirm nor recovery codes to renew', async () => {
    const { as } = await service();
    const confirmed = await as(username).refusalOf(confirmTwoFactor, { body: { code: '123456' } });
    const renewed = await as(username).refusalOf(renewRecoveryCodes, { body: { password } });
    expect([confirmed.status, renewed.status]).toEqual([422, 422]);
    expect(confirmed.errors?.[0]?.detail).toBe(renewed.errors?.[0]?.detail);
  });
});
