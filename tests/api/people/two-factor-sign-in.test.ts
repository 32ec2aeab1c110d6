import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { cookieIn, trySignIn } from '../../support/accounts/sign-in.ts';
import {
  answerChallenge,
  challengeOf,
  codeNow,
  enrol,
  enrolledService,
  nextCode,
  wrongCode,
} from '../../support/accounts/two-factor.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const username = 'quangan';

// Fixed time, so that a code does not expire between being shown and being typed.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-30T02:00:05.000Z') }));
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe('signing in with two-factor authentication', () => {
  test('takes two steps: the password alone opens nothing', async () => {
    const { service, secret } = await enrolledService();
    const response = await trySignIn(service, { username });
    expect(response.json()).toEqual({ outcome: 'two-factor-needed' });
    expect([response.headers['set-cookie']].flat()).toContainEqual(
      expect.stringMatching(/two_factor=.*HttpOnly/),
    );
    const challenge = cookieIn(response);
    expect((await service.as({ cookie: challenge }).call(readSession, {})).actor).toBeNull();
    const answer = await answerChallenge(service, challenge, codeNow(secret));
    expect(answer.json()).toEqual({ outcome: 'signed-in' });
    const caller = service.as({ cookie: cookieIn(answer) });
    expect((await caller.call(readSession, {})).actor?.id).toBe(username);
    const [last] = listAudit(service.database.query, { limit: 1 });
    expect(last).toMatchObject({ act: 'sign-in', actor: username, reason: 'totp' });
  });

  test('is refused with a wrong code, and audited', async () => {
    const { service, secret } = await enrolledService();
    const challenge = await challengeOf(service, { username });
    const refused = problemIn(await answerChallenge(service, challenge, wrongCode(secret)));
    expect([refused.status, refused.type]).toEqual([401, '/problems/wrong-code']);
    const [last] = listAudit(service.database.query, { limit: 1 });
    expect(last).toMatchObject({ act: 'sign-in-failed', actor: null, subject: username });
    expect((await answerChallenge(service, challenge, codeNow(secret))).statusCode).toBe(201);
  });

  test('answers a challenge once, and within ten minutes', async () => {
    const { service, secret } = await enrolledService();
    const challenge = await challengeOf(service, { username });
    expect((await answerChallenge(service, challenge, codeNow(secret))).statusCode).toBe(201);
    expect((await answerChallenge(service, challenge, codeNow(secret))).statusCode).toBe(401);
    const late = await challengeOf(service, { username });
    later(10 * MINUTE + 1000);
    expect((await answerChallenge(service, late, codeNow(secret))).statusCode).toBe(401);
  });

  test('opens with a recovery code, each once', async () => {
    const { service, recoveryCodes } = await enrolledService();
    const [code = '', other = ''] = recoveryCodes;
    const statusOf = async (given: string) =>
      (await answerChallenge(service, await challengeOf(service, { username }), given, 'recovery'))
        .statusCode;
    expect([await statusOf(code), await statusOf(code), await statusOf(other)]).toEqual([201, 401, 201]);
  });

  test('is not possible if the account is disabled, even between the two steps', async () => {
    const { service, secret } = await enrolledService();
    const challenge = await challengeOf(service, { username });
    await service.as('quantri').call(changeAccount, { params: { username }, body: { isDisabled: true } });
    const refused = await answerChallenge(service, challenge, codeNow(secret));
    expect(problemIn(refused).type).toBe('/problems/wrong-code');
    expect(refused.cookies.some(({ name }) => name.endsWith('session_token'))).toBe(false);
  });
});

describe('an invalid challenge', () => {
  test.each([
    ['absent', ''],
    ['made up', 'ntm.two_factor=2fa-made-up.signature'],
    ['encoded wrongly', 'ntm.two_factor=%ZZ'],
    ['empty', 'ntm.two_factor='],
  ])('%s: is refused as a wrong code', async (_, cookie) => {
    const service = await serviceOn(freshDatabase());
    expect(problemIn(await answerChallenge(service, cookie, '123456')).type).toBe('/problems/wrong-code');
  });

  test('a session cookie instead: its code opens nothing and signs nobody in', async () => {
    const { service } = await enrolledService();
    const { secret } = await enrol(service, 'lanhdao');
    const challenge = await challengeOf(service, { username });
    const before = listAudit(service.database.query, { act: 'sign-in', limit: 100 }).length;
    const own = await challengeOf(service, { username: 'lanhdao' });
    const session = cookieIn(await answerChallenge(service, own, nextCode(secret)));
    for (const cookie of [session, `${session}; ${challenge}`, `${challenge}; ${session}`]) {
      const refused = await answerChallenge(service, cookie, codeNow(secret));
      expect(problemIn(refused).type).toBe('/problems/wrong-code');
    }
    expect(listAudit(service.database.query, { act: 'sign-in', limit: 100 })).toHaveLength(before + 1);
  });

  test('one planted before the real one: signs nobody in', async () => {
    const { service, secret } = await enrolledService();
    const planted = `__Secure-ntm.two_factor=planted; ${await challengeOf(service, { username })}`;
    const refused = await answerChallenge(service, planted, codeNow(secret));
    expect(problemIn(refused).type).toBe('/problems/wrong-code');
  });
});

test('a used code opens nothing again, not even while the app still shows it', async () => {
  const { service, secret } = await enrolledService();
  const code = codeNow(secret);
  const tryCode = async () =>
    (await answerChallenge(service, await challengeOf(service, { username }), code)).statusCode;
  expect([await tryCode(), await tryCode()]).toEqual([201, 401]);
});

describe('guessing a code', () => {
  test('is stopped at one address after four tries, because the password counts as one', async () => {
    const { service, secret } = await enrolledService();
    const challenge = await challengeOf(service, { username });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      statuses.push((await answerChallenge(service, challenge, wrongCode(secret, i))).statusCode);
    }
    statuses.push((await answerChallenge(service, challenge, codeNow(secret))).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
  });

  test('with the known password from many addresses is stopped for a quarter of an hour after ten tries', async () => {
    const { service, secret } = await enrolledService();
    for (let i = 0; i < 10; i++) {
      const address = `203.0.113.${i}`;
      const challenge = await challengeOf(service, { username, address });
      const answer = await answerChallenge(service, challenge, wrongCode(secret, i), 'totp', address);
      expect(answer.statusCode).toBe(401);
    }
    const statusNow = async () =>
      (await answerChallenge(service, await challengeOf(service, { username }), codeNow(secret))).statusCode;
    expect(await statusNow()).toBe(429);
    later(15 * MINUTE + 1000);
    expect(await statusNow()).toBe(201);
  });
});
