import { expect, test, vi } from 'vitest';
import { HttpClient } from '../fuzz/requests.ts';
import { sendBytes } from '../fuzz/wrong/raw-requests.ts';
import { TEST_PASSWORD, TEST_SECRET } from '../support/accounts/sessions.ts';
import { codeNow, wrongCode } from '../support/accounts/two-factor.ts';
import { openProcess } from '../support/process/open-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const TYPED = 'mật khẩu gõ nhầm 7391';
const NEXT = 'mùa gặt sớm 2024';

test('even at level trace the log has no password, code, secret, cookie, figure or address', async () => {
  const server = await openProcess({ LOG_LEVEL: 'trace' }, true);
  const line = new HttpClient(server.address);
  const secrets = [TEST_PASSWORD, TEST_SECRET, TYPED, NEXT];
  let cookie = server.signedIn('quangan');
  const ask = async (method: string, target: string, body?: object | string) => {
    const headers = {
      cookie,
      'x-forwarded-for': '203.0.113.7',
      ...(body && { 'content-type': 'application/json' }),
    };
    const answer = await line.send({
      method,
      target,
      headers,
      payload: typeof body === 'object' ? JSON.stringify(body) : body,
    });
    for (const set of answer.headers['set-cookie'] ?? [])
      secrets.push(set.split(';')[0]?.split('=')[1] ?? '');
    return answer.body.length > 0 ? JSON.parse(answer.body.toString('utf8')) : {};
  };
  try {
    await ask('POST', '/api/session', { username: 'quangan', password: TEST_PASSWORD });
    await ask('POST', '/api/session', { username: TYPED, password: TYPED });
    await ask('POST', '/api/session', `{"username":"quangan","password":"${TYPED}"`);
    await ask('POST', '/api/session', { username: 'quangan', password: TYPED, extra: TYPED });
    cookie = server.signedIn('quangan');
    const { secret, recoveryCodes } = await ask('POST', '/api/own/two-factor', { password: TEST_PASSWORD });
    secrets.push(secret, codeNow(secret), wrongCode(secret), ...recoveryCodes);
    await ask('POST', '/api/own/two-factor/confirmation', { code: wrongCode(secret) });
    await ask('POST', '/api/own/two-factor/confirmation', { code: codeNow(secret) });
    cookie = server.signedIn('lanhdao');
    await ask('POST', '/api/own/password', { current: TEST_PASSWORD, next: NEXT });
    await ask('GET', `/api/audit?actor=${encodeURIComponent(TYPED)}`);
    cookie = server.signedIn('quantri');
    secrets.push((await ask('POST', '/api/accounts/nguoi-khac/password')).password);
    await ask('GET', '/api/accounts/%ZZ');
    const broken = `POST /api/session HTTP/1.1\r\nCookie: ${cookie}\r\nbroken ${TYPED}\r\n\r\n${TYPED}`;
    await sendBytes(server.address, { what: 'no request', bytes: broken, isCutShort: true });
    secrets.push(cookie.split('=')[1] ?? '', '203.0.113.7');
  } finally {
    line.close();
    await server.close();
  }
  const log = server.log();
  expect(log.split('\n').length).toBeGreaterThan(20);
  expect(secrets.length).toBeGreaterThan(20);
  const leaked = secrets.filter(
    (one) => one !== '' && (log.includes(one) || log.includes(decodeURIComponent(one))),
  );
  expect(leaked).toEqual([]);
  for (const line of log.split('\n').filter((text) => text.includes('rawPacket'))) expect(line).toBe('');
});
