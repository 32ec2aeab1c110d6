import { describe, expect, test } from 'vitest';
import { changeOwnPassword } from '#shared/contract/people/own-account.ts';
import { SignInThrottle } from '../../../server/features/people/accounts/sign-in-throttle.ts';
import { listAudit } from '../../../server/features/trust/audit/repository.ts';
import { TEST_PASSWORD } from '../../support/accounts/sessions.ts';
import { type SignInTry, trySignIn } from '../../support/accounts/sign-in.ts';
import { problemIn, serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';

const username = 'quangan';
const HERE = '203.0.113.7';
const ELSEWHERE = '198.51.100.20';
// Longer than any password: refused like any wrong one, but without the slow hashing.
const WRONG = 'không phải thế '.repeat(30);

async function statusesOf(service: TestService, times: number, given: SignInTry): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) statuses.push((await trySignIn(service, given)).statusCode);
  return statuses;
}

describe('guessing the password of an account', () => {
  const wrong = { username, password: WRONG, address: HERE };

  test('is stopped after five wrong tries from one address, with the time to wait', async () => {
    const service = await serviceOn(freshDatabase());
    expect(await statusesOf(service, 5, wrong)).toEqual([401, 401, 401, 401, 401]);
    const response = await trySignIn(service, wrong);
    const { type, retryAfter = 0 } = problemIn(response);
    expect([response.statusCode, type]).toEqual([429, '/problems/too-many-attempts']);
    expect(response.headers['retry-after']).toBe(String(retryAfter));
    expect(retryAfter).toBeGreaterThan(14 * 60);
    expect(retryAfter).toBeLessThanOrEqual(15 * 60);
  });

  test('is stopped for the right password too, otherwise the throttle would reveal it', async () => {
    const service = await serviceOn(freshDatabase());
    await statusesOf(service, 5, wrong);
    expect(await statusesOf(service, 1, { username, address: HERE })).toEqual([429]);
  });

  test('locks nobody out: the right password still works elsewhere, and other accounts from that address', async () => {
    const service = await serviceOn(freshDatabase());
    await statusesOf(service, 7, wrong);
    expect(await statusesOf(service, 1, { username, address: ELSEWHERE })).toEqual([201]);
    expect(await statusesOf(service, 1, { username: 'lanhdao', address: HERE })).toEqual([201]);
  });

  test('is counted from zero after the right password', async () => {
    const service = await serviceOn(freshDatabase());
    await statusesOf(service, 4, wrong);
    expect(await statusesOf(service, 1, { username, address: HERE })).toEqual([201]);
    expect(await statusesOf(service, 5, wrong)).toEqual([401, 401, 401, 401, 401]);
  });

  test('in parallel is counted like one try after another', async () => {
    const service = await serviceOn(freshDatabase());
    const all = await Promise.all(Array.from({ length: 12 }, () => trySignIn(service, wrong)));
    expect(all.map(({ statusCode }) => statusCode).filter((status) => status === 401)).toHaveLength(5);
  });

  test('is stopped in the same way if there is no such account', async () => {
    const service = await serviceOn(freshDatabase());
    const unknown = { ...wrong, username: 'khong-co' };
    expect(await statusesOf(service, 6, unknown)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('from a hundred addresses does not lock out the owner’s known addresses', async () => {
    const service = await serviceOn(freshDatabase());
    expect(await statusesOf(service, 1, { username, address: HERE })).toEqual([201]);
    for (let i = 1; i <= 100; i++) await trySignIn(service, { ...wrong, address: `192.0.2.${i}` });
    expect(await statusesOf(service, 1, { username, address: ELSEWHERE })).toEqual([429]);
    expect(await statusesOf(service, 1, { username, address: HERE })).toEqual([201]);
  });

  test('is audited once when it is stopped, not at every later try', async () => {
    const service = await serviceOn(freshDatabase());
    await statusesOf(service, 9, wrong);
    const records = listAudit(service.database.query, { act: 'sign-in-throttled', limit: 10 });
    expect(records).toMatchObject([{ actor: null, subject: username, address: HERE }]);
  });

  test('through an open session is stopped as well', async () => {
    const service = await serviceOn(freshDatabase());
    const body = { current: 'không phải thế', next: 'mùa gặt sớm 2024' };
    for (let i = 0; i < 5; i++) await service.as(username).refusalOf(changeOwnPassword, { body });
    const right = { body: { ...body, current: TEST_PASSWORD } };
    expect((await service.as(username).refusalOf(changeOwnPassword, right)).status).toBe(429);
  });
});

describe('the address of a try', () => {
  const wrong = (forwarded: string) => ({
    username,
    password: WRONG,
    headers: { 'x-forwarded-for': forwarded },
  });

  test('is not taken from the caller’s headers', async () => {
    const service = await serviceOn(freshDatabase());
    for (let i = 0; i < 5; i++) await trySignIn(service, wrong(`203.0.113.${i}`));
    expect(await statusesOf(service, 1, wrong('203.0.113.9'))).toEqual([429]);
    expect(listAudit(service.database.query, { limit: 1 })[0]?.address).toBe('127.0.0.1');
  });

  test('is taken from a trusted proxy, and only from it', async () => {
    const service = await serviceOn(freshDatabase(), { trustProxy: ['127.0.0.1'] });
    await statusesOf(service, 5, wrong(HERE));
    expect(await statusesOf(service, 1, wrong(HERE))).toEqual([429]);
    expect(await statusesOf(service, 1, wrong(`${HERE}, ${ELSEWHERE}`))).toEqual([401]);
    expect(listAudit(service.database.query, { limit: 1 })[0]?.address).toBe(ELSEWHERE);
    const untrusted = { ...wrong(ELSEWHERE), address: '192.0.2.1' };
    await trySignIn(service, untrusted);
    expect(listAudit(service.database.query, { limit: 1 })[0]?.address).toBe('192.0.2.1');
  });
});

describe('the throttle itself', () => {
  const isLetTry = async (throttle: SignInThrottle, address: string, isKnown = false) =>
    (await throttle.take(username, address, isKnown)).isAllowed;

  test('lets only known addresses try an account after a hundred tries from everywhere', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 100; i++) expect(await isLetTry(throttle, `203.0.113.${i}`)).toBe(true);
    expect(await isLetTry(throttle, ELSEWHERE)).toBe(false);
    expect(await isLetTry(throttle, '198.51.100.21', true)).toBe(true);
    expect((await throttle.take('lanhdao', ELSEWHERE, false)).isAllowed).toBe(true);
  });

  test('does not let one address lock an account out of every new address', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 300; i++) await isLetTry(throttle, HERE);
    expect(await isLetTry(throttle, ELSEWHERE)).toBe(true);
  });

  test('does not let one person lock out an office that shares the address', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 300; i++) await isLetTry(throttle, HERE);
    expect((await throttle.take('lanhdao', HERE, false)).isAllowed).toBe(true);
  });

  test('lets one address try fifty times, whatever the accounts', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 50; i++) {
      expect((await throttle.take(`account-${i}`, HERE, false)).isAllowed).toBe(true);
    }
    expect(await isLetTry(throttle, HERE)).toBe(false);
    expect(await isLetTry(throttle, ELSEWHERE)).toBe(true);
  });

  test.each([
    ['2001:db8::1', '2001:db8::2', true],
    ['2001:db8::1', '2001:db8::ffff:1', true],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
    ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
    ['::1', '::2', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.8', false],
  ])('counts %s and %s as one network: %s', async (one, other, isOne) => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 5; i++) await isLetTry(throttle, one);
    expect(await isLetTry(throttle, other)).toBe(!isOne);
  });
});
