import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  confirmTwoFactor,
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
} from '#shared/contract/people/own-account.ts';
import { readSession } from '#shared/contract/people/session.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { trySignIn } from '../../support/accounts/sign-in.ts';
import {
  answerChallenge,
  challengeOf,
  codeNow,
  enrol,
  wrongCode,
} from '../../support/accounts/two-factor.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const username = 'quangan';
const password = TEST_PASSWORD;

// Fixed time, so that a code does not expire between being shown and being typed.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-06-30T02:00:05.000Z') }));
afterEach(() => vi.useRealTimers());

const service = () => serviceOn(freshDatabase());

describe('turning two-factor authentication on', () => {
  test('gives the app its secret and ten recovery codes, and takes effect when a code is confirmed', async () => {
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

  test('uses its code up: the same code opens no second session, the next one does', async () => {
    const made = await service();
    const { secret } = await enrol(made, username);
    const used = await answerChallenge(made, await challengeOf(made, { username }), codeNow(secret));
    expect(used.statusCode).toBe(401);
    vi.advanceTimersByTime(30_000);
    const next = await answerChallenge(made, await challengeOf(made, { username }), codeNow(secret));
    expect(next.statusCode).toBe(201);
  });

  test('keeps its owner signed in, under a new cookie', async () => {
    const made = await service();
    const { caller } = await enrol(made, username);
    expect(await caller.call(readSession, {})).toMatchObject({ actor: { id: username }, hasTwoFactor: true });
  });

  test('needs the password, and is refused if it is on already', async () => {
    const made = await service();
    const wrong = { body: { password: 'không phải thế' } };
    expect((await made.as(username).refusalOf(startTwoFactor, wrong)).errors?.[0]?.pointer).toBe('/password');
    const { caller } = await enrol(made, username);
    const again = await caller.refusalOf(startTwoFactor, { body: { password } });
    expect([again.status, again.errors?.length]).toEqual([422, 1]);
  });

  test('stores neither secret nor recovery codes in plain text', async () => {
    const made = await service();
    const { secret, recoveryCodes } = await enrol(made, username);
    const stored = JSON.stringify(made.database.sqlite.prepare('SELECT * FROM two_factor').all());
    const audited = JSON.stringify(listAudit(made.database.query, { limit: 500 }));
    for (const text of [secret, ...recoveryCodes]) expect(stored + audited).not.toContain(text);
  });
});

describe('recovery codes', () => {
  test('that are new replace the earlier ones', async () => {
    const made = await service();
    const { caller, recoveryCodes: earlier } = await enrol(made, username);
    const { recoveryCodes } = await caller.call(renewRecoveryCodes, { body: { password } });
    const statusOf = async (given = '') =>
      (await answerChallenge(made, await challengeOf(made, { username }), given, 'recovery')).statusCode;
    expect([await statusOf(earlier[0]), await statusOf(recoveryCodes[0])]).toEqual([401, 201]);
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

  test('without it there is no code to confirm and there are no recovery codes to renew', async () => {
    const { as } = await service();
    const confirmed = await as(username).refusalOf(confirmTwoFactor, { body: { code: '123456' } });
    const renewed = await as(username).refusalOf(renewRecoveryCodes, { body: { password } });
    expect([confirmed.status, renewed.status]).toEqual([422, 422]);
    expect(confirmed.errors?.[0]?.detail).toBe(renewed.errors?.[0]?.detail);
  });
});
