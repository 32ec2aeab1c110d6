import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FuzzAnswer, HttpClient } from '../fuzz/requests.ts';
import { TEST_PASSWORD } from '../support/accounts/sessions.ts';
import { type OpenProcess, openProcess } from '../support/process/open-process.ts';

// Sessions as in a browser, over the network, with a server in a separate process.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PUBLIC = 'https://ntm.example.vn';
let server: OpenProcess;
let line: HttpClient;

async function start(variables: Record<string, string>): Promise<void> {
  server = await openProcess(variables, true);
  line = new HttpClient(server.address);
}

afterEach(async () => {
  line.close();
  await server.close();
});

function ask(method: string, target: string, headers: Record<string, string> = {}, body?: object) {
  const type = body && { 'content-type': 'application/json' };
  return line.send({
    method,
    target,
    headers: { ...headers, ...type },
    payload: body && JSON.stringify(body),
  });
}

function signIn(headers: Record<string, string> = {}, password = TEST_PASSWORD): Promise<FuzzAnswer> {
  return ask('POST', '/api/session', headers, { username: 'quangan', password });
}

function cookieIn({ headers }: FuzzAnswer): string {
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('without a public address', () => {
  beforeEach(() => start({ TRUST_PROXY: '' }));

  test('the cookie is HttpOnly, SameSite, for this host only, and not Secure, because plain HTTP must work', async () => {
    const [cookie = ''] = (await signIn()).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^ntm\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('a cookie planted before the sign-in is not used for the session', async () => {
    const planted = 'ntm.session_token=planted.by-another';
    const given = cookieIn(await signIn({ cookie: planted }));
    expect(given).not.toContain('planted');
    expect((await ask('GET', '/api/workspace', { cookie: planted })).status).toBe(401);
    expect((await ask('GET', '/api/workspace', { cookie: given })).status).toBe(200);
  });

  test('a second sign-in ends the first session, and signing out ends it too', async () => {
    const first = cookieIn(await signIn());
    const second = cookieIn(await signIn({ cookie: first }));
    expect((await ask('GET', '/api/workspace', { cookie: first })).status).toBe(401);
    await ask('DELETE', '/api/session', { cookie: second });
    expect((await ask('GET', '/api/workspace', { cookie: second })).status).toBe(401);
  });

  test('changing the password ends all other sessions', async () => {
    const cookies = [cookieIn(await signIn()), cookieIn(await signIn()), cookieIn(await signIn())];
    const [own = ''] = cookies;
    const body = { current: TEST_PASSWORD, next: 'mùa gặt sớm 2024' };
    expect((await ask('POST', '/api/own/password', { cookie: own }, body)).status).toBe(201);
    const asked = await Promise.all(cookies.map((cookie) => ask('GET', '/api/workspace', { cookie })));
    expect(asked.map(({ status }) => status)).toEqual([200, 401, 401]);
  });

  test('guessing is slowed down whatever address the client claims', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) {
      const headers = {
        'x-forwarded-for': `203.0.113.${i}`,
        forwarded: `for=203.0.113.${i}`,
        'x-real-ip': `203.0.113.${i}`,
      };
      statuses.push((await signIn(headers, 'không phải thế '.repeat(30))).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test.each(['xau.example', 'localhost:1@xau.example', 'xau.example"><script>', '[::1', 'a b'])(
    'a forged host (%s) is in no answer and no cookie',
    async (host) => {
      for (const target of ['/', '/api/health', '/api/openapi.json', '/api/khong-co', '/api/accounts/%ZZ']) {
        const { headers, body } = await ask('GET', target, { host, 'x-forwarded-host': host });
        expect(JSON.stringify(headers) + body.toString('utf8')).not.toContain('xau.example');
      }
      expect(String((await signIn({ host })).headers['set-cookie'])).not.toMatch(/domain/i);
    },
  );
});

describe('with a public https address', () => {
  beforeEach(() => start({ PUBLIC_URL: PUBLIC }));

  test('the cookie is Secure, with the name prefix that only https can set', async () => {
    const [cookie = ''] = (await signIn()).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^__Secure-ntm\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('a write from a page of any other address is refused', async () => {
    const cookie = cookieIn(await signIn());
    const from = async (origin: string) => (await ask('DELETE', '/api/session', { cookie, origin })).status;
    expect([await from('https://xau.example'), await from('http://ntm.example.vn')]).toEqual([403, 403]);
    expect(await from(PUBLIC)).toBe(200);
  });
});
