import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TEST_PASSWORD } from '../support/accounts/sessions.ts';
import { decoded } from '../support/process/decoded-body.ts';
import { blocksWith } from '../support/process/operations-page.ts';
import {
  findProgram,
  HOST,
  type ProxyProcess,
  startCaddy,
  startNginx,
} from '../support/process/proxy-process.ts';
import {
  prepareDataFolder,
  type ServerProcess,
  startServerProcess,
} from '../support/process/server-process.ts';
import { askOver, CALLER, eventsOver, redirectAt, tlsTo } from '../support/process/tls-client.ts';
import { entryBody } from '../support/record/entries.ts';

// The examples of docs/operations.md as they stand, run with the installed programs. Only the ports, the paths of the certificate
// and the port of the server are others.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CADDY = blocksWith('docs/operations.md', 'reverse_proxy');
const EXAMPLES = [
  {
    name: 'nginx',
    program: 'nginx',
    start: startNginx,
    texts: blocksWith('docs/operations.md', 'proxy_pass'),
  },
  {
    name: 'Caddy with a certificate that it gets by itself',
    program: 'caddy',
    start: startCaddy,
    texts: CADDY.filter((text) => !text.includes('tls ')),
  },
  {
    name: 'Caddy with a given certificate',
    program: 'caddy',
    start: startCaddy,
    texts: CADDY.filter((text) => text.includes('tls ')),
  },
];

test('the operations page has one example of each', () => {
  expect(EXAMPLES.map(({ texts }) => texts.length)).toEqual([1, 1, 1]);
});

const MB = 1024 * 1024;
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const OWN = { origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' };
const JSON_BODY = { ...OWN, 'content-type': 'application/json' };

let folder: string;
let server: ServerProcess;
let upstream: URL;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-proxies-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  prepareDataFolder(data);
  const settings = { PUBLIC_URL: `https://${HOST}`, TRUST_PROXY: 'loopback' };
  server = await startServerProcess({ DATA_DIR: data, ...settings });
  upstream = new URL(server.address ?? '');
});
afterAll(async () => {
  server?.child.kill('SIGTERM');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe.each(EXAMPLES)('$name', ({ program, start, texts: [text = ''] }) => {
  const missing = [program, 'openssl'].filter((one) => findProgram(one) === undefined);
  const why = missing.length === 0 ? '' : ` (NOT RUN: ${missing.join(' and ')} not installed here)`;
  describe.skipIf(missing.length > 0)(`as the operations page has it${why}`, () => {
    let proxy: ProxyProcess;
    let session: { cookie: string };

    beforeAll(async () => {
      proxy = await start(text, upstream, mkdtempSync(join(folder, 'proxy-')));
    });
    afterAll(() => proxy?.close());

    const ask = (path: string, headers: Record<string, string> = {}) =>
      askOver(proxy.httpsPort, { path, headers: { ...session, ...headers } });
    const send = (path: string, headers: Record<string, string>, body: string | Buffer) =>
      askOver(proxy.httpsPort, { method: 'POST', path, headers: { ...session, ...headers }, body });
    const signIn = (password: string) => {
      const body = JSON.stringify({ username: 'dieuphoi', password });
      return askOver(proxy.httpsPort, { method: 'POST', path: '/api/session', headers: JSON_BODY, body });
    };

    test('speaks HTTP/2, over TLS 1.3', async () => {
      const socket = tlsTo(proxy.httpsPort);
      const spoken = await new Promise((resolve, reject) => {
        socket.once('secureConnect', () => resolve([socket.alpnProtocol, socket.getProtocol()]));
        socket.once('error', reject);
      });
      socket.destroy();
      expect(spoken).toEqual(['h2', 'TLSv1.3']);
    });

    test('sends port 80 on to TLS', async () => {
      const { status, location } = await redirectAt(proxy.httpPort, '/nhap-so-lieu?bo=x');
      expect([301, 308]).toContain(status);
      expect(location).toBe(`https://${HOST}/nhap-so-lieu?bo=x`);
    });

    test('people sign in, with a cookie for TLS only', async () => {
      expect((await signIn('không phải thế')).status).toBe(401);
      const { status, headers } = await signIn(TEST_PASSWORD);
      expect(status).toBe(201);
      const [cookie = ''] = (headers['set-cookie'] ?? []).filter((one) => one.includes('session_token'));
      expect(cookie).toMatch(/^__Secure-.*; Secure/);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      session = { cookie: cookie.split(';')[0] ?? '' };
    });

    test("the audit has the caller's address, whatever the caller says", async () => {
      const headers = {
        'x-forwarded-for': '203.0.113.7',
        'x-real-ip': '203.0.113.7',
        forwarded: 'for=203.0.113.7',
      };
      const body = JSON.stringify({ username: 'dieuphoi', password: TEST_PASSWORD });
      const sent = { method: 'POST', path: '/api/session', headers: { ...JSON_BODY, ...headers }, body };
      expect((await askOver(proxy.httpsPort, sent)).status).toBe(201);
      const { records } = JSON.parse((await ask('/api/audit?act=sign-in&limit=1')).body.toString('utf8'));
      expect(records).toMatchObject([{ actor: 'dieuphoi', address: CALLER }]);
    });

    test('nobody reads the figures of the process', async () => {
      expect((await fetch(new URL('/internal-metrics', upstream))).status).toBe(200);
      for (const path of ['', '?x=1', '/../internal-metrics'].map((end) => `/internal-metrics${end}`))
        expect([path, (await ask(path)).status]).toEqual([path, 404]);
      for (const path of [
        '//internal-metrics',
        '/internal%2Dmetrics',
        '/internal-metrics/',
        '/x/../internal-metrics',
      ]) {
        expect([path, (await ask(path)).body.toString('utf8')]).toEqual([
          path,
          expect.not.stringContaining('ntm_'),
        ]);
      }
    });

    test('a file of 15 MB is taken, one of 21 MB is refused', async () => {
      const type = { ...OWN, 'content-type': 'application/octet-stream' };
      const taken = await send('/api/uploads?name=a.csv', type, Buffer.alloc(15 * MB, 'Quảng An;1\n'));
      expect([taken.status, taken.body.toString('utf8')]).toEqual([
        201,
        expect.stringContaining('"size":15728640'),
      ]);
      const refused = await send('/api/uploads?name=a.csv', type, Buffer.alloc(21 * MB, 'Quảng An;1\n'));
      expect(refused.status).toBe(413);
    });

    test('a change arrives at once in the stream of a browser', async () => {
      const events = await eventsOver(proxy.httpsPort, { ...session, ...BROWSER });
      try {
        const judged = { value: null, judgement: 'met', reason: 'đã kiểm tra' } as const;
        const cell = {
          id: crypto.randomUUID(),
          set: 'ntm-2021-2025',
          indicator: '14.1',
          effectiveOn: '2022-07-01',
        };
        const path = '/api/communes/06901/entries';
        const body = { ...entryBody({ ...cell, ...judged }), replaces: recorded.at(-1) ?? null };
        const { status } = await send(path, JSON_BODY, JSON.stringify(body));
        expect(status).toBe(201);
        recorded.push(cell.id);
        // A buffer would keep it until the next sign of life, after twenty seconds.
        expect(await events.next(5_000)).toContain('event: stale');
      } finally {
        events.close();
      }
    });

    test('nothing is compressed twice', async () => {
      const path = '/api/communes/06901/entries?set=nang-cao-2021-2025&limit=1000';
      const plain = JSON.parse((await ask(path)).body.toString('utf8'));
      for (const encoding of ['gzip', 'br', 'zstd', BROWSER['accept-encoding']]) {
        const { headers, body } = await ask(path, { 'accept-encoding': encoding });
        expect(JSON.parse(decoded(String(headers['content-encoding']), body))).toEqual(plain);
      }
    });
  });
});

// Entries of one cell, each replacing the one before.
const recorded: string[] = [];
