import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { cookieOf } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { contentOf, freshDatabase } from '../../../support/database.ts';
import { exchange } from '../../../support/exchange.ts';

const EVERYWHERE = [
  'content-security-policy',
  'x-content-type-options: nosniff',
  'x-frame-options',
  'x-request-id',
];

async function listening() {
  const service = await serviceOn(freshDatabase());
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  return service;
}

const head = (rest: string) =>
  `POST /api/communes/06901/entries HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookieOf('dieuphoi')}\r\nContent-Type: application/json\r\n${rest}`;

const BROKEN: [fact: string, bytes: string, slug: keyof typeof PROBLEMS][] = [
  ['no HTTP at all', '\x16\x03\x01\x02\r\n\r\n', 'invalid-request'],
  ['a header without a colon', head('nothing\r\n\r\n'), 'invalid-request'],
  ['headers of 20 kB', head(`X-Long: ${'x'.repeat(20_000)}\r\n\r\n`), 'headers-too-large'],
  [
    'an address of 20 kB',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'headers-too-large',
  ],
  [
    'a length and chunks at once',
    head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    'invalid-request',
  ],
  ['two lengths', head('Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'), 'invalid-request'],
  ['chunks of no size', head('Transfer-Encoding: chunked\r\n\r\nzz\r\n'), 'invalid-request'],
  ['no host', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n', 'invalid-request'],
  [
    'two hosts',
    'GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
    'invalid-request',
  ],
];

describe('a malformed HTTP request', () => {
  test.each(BROKEN)(
    '%s: is refused in our form, with every header, and nothing is stored',
    async (_, bytes, slug) => {
      const { app, database } = await listening();
      const before = contentOf(database);
      const text = await exchange(app, bytes);
      expect(text).toMatch(new RegExp(`^HTTP/1.1 ${PROBLEMS[slug]} `));
      for (const name of EVERYWHERE) expect(text).toContain(name);
      expect(text).toContain(`"type":"/problems/${slug}"`);
      expect(text).not.toMatch(/node_modules|Client Error|stack/);
      expect(contentOf(database)).toBe(before);
    },
  );

  test('a second request hidden in the body of the first is never answered', async () => {
    const { app } = await listening();
    const hidden = 'DELETE /api/session HTTP/1.1\r\nHost: localhost\r\n\r\n';
    for (const lengths of [
      'Content-Length: 6\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: chunked\r\nContent-Length: 6',
      'Transfer-Encoding: xchunked\r\nContent-Length: 6',
      'Transfer-Encoding : chunked',
    ]) {
      const text = await exchange(app, head(`${lengths}\r\n\r\n0\r\n\r\n${hidden}`));
      expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
    }
  });

  test('an unknown expectation is ignored, and the request answered', async () => {
    const { app } = await listening();
    const text = await exchange(
      app,
      'GET /api/health HTTP/1.1\r\nHost: localhost\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n',
    );
    expect(text).toMatch(/^HTTP\/1.1 200 /);
  });

  test('the answer for an unreadable address has every header too', async () => {
    const { app } = await listening();
    const text = await exchange(
      app,
      'GET /api/communes/%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(text).toMatch(/^HTTP\/1.1 404 /);
    for (const name of EVERYWHERE) expect(text).toContain(name);
  });
});

describe('a slow client', () => {
  test('has twenty seconds for the headers and five minutes for the request, checked every second', async () => {
    const { server } = (await listening()).app;
    expect([server.headersTimeout, server.requestTimeout]).toEqual([20_000, 300_000]);
  });

  test.each([
    ['headers', 'GET /api/health HTTP/1.1\r\nHost: local'],
    ['a body', head('Content-Length: 100\r\n\r\n{"id":')],
  ])('that does not finish %s is refused and disconnected', async (_, bytes) => {
    const { app } = await listening();
    app.server.headersTimeout = 300;
    app.server.requestTimeout = 300;
    const text = await exchange(app, bytes);
    expect(text).toMatch(/^HTTP\/1.1 408 /);
    expect(text).toContain('"type":"/problems/request-too-slow"');
  });
});
