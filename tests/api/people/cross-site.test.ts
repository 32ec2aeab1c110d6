import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { AppOptions } from '../../../server/services.ts';
import { trySignIn } from '../../support/accounts/sign-in.ts';
import { problemIn, serviceOn } from '../../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';
import { entryBody } from '../../support/record/entries.ts';

const OWN = 'http://localhost:80';
const PUBLIC = 'https://ntm.example.vn';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

// One write of each method; the administrator may do all of them but the first, which the coordinator may.
const WRITES = {
  'POST of a figure': { method: 'POST', url: '/api/communes/06901/entries', payload: entryBody() },
  'POST without a body': { method: 'POST', url: '/api/accounts/quangan/password' },
  PATCH: { method: 'PATCH', url: '/api/communes/06901', payload: { name: 'Xã khác' } },
  'DELETE of a session': { method: 'DELETE', url: '/api/session' },
  DELETE: { method: 'DELETE', url: '/api/accounts/quangan/two-factor' },
  'signing in': { method: 'POST', url: '/api/session', payload: { username: 'quangan', password: 'x' } },
} as const satisfies Record<string, InjectOptions>;

/** Sends an authorised write with these headers; returns the response, and whether anything changed. */
async function send(
  request: InjectOptions,
  headers: Record<string, string>,
  options: Partial<AppOptions> = {},
) {
  const service = await serviceOn(freshDatabase(), options);
  const before = [contentOf(service.database), countRows(service.database)];
  const who = request.url === WRITES['POST of a figure'].url ? 'dieuphoi' : 'quantri';
  const response = await service.as(who).send({ ...request, headers });
  const hasChanged =
    JSON.stringify([contentOf(service.database), countRows(service.database)]) !== JSON.stringify(before);
  return { response, hasChanged };
}

describe.each(Object.entries(WRITES))('%s', (_, request) => {
  test.each([
    ['another site’s page', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain’s page', { 'sec-fetch-site': 'same-site' }],
    ['another site’s page in an older browser', { origin: 'https://xau.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['our host, but another port', { origin: 'http://localhost:81' }],
    ['our host, but another scheme', { origin: 'https://localhost:80' }],
    ['a host that begins like ours', { origin: `${OWN}.xau.example` }],
    ['another site that says it is ours', { origin: 'https://xau.example', 'sec-fetch-site': 'same-origin' }],
    ['our page in a frame of another site', { origin: OWN, 'sec-fetch-site': 'cross-site' }],
  ])('sent by %s is refused, and has no effect', async (_from, headers: Record<string, string>) => {
    const { response, hasChanged } = await send(request, headers);
    const problem = problemIn(response);
    expect([problem.status, problem.type, hasChanged]).toEqual([403, '/problems/foreign-origin', false]);
    expect(problem.detail).toContain(OWN);
    expect(response.headers).not.toHaveProperty('set-cookie');
  });

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: OWN }],
    ['our own page in an older browser', { origin: OWN }],
    ['a program', {}],
    ['a typed address', { 'sec-fetch-site': 'none' }],
  ])('sent by %s is let in', async (_from, headers: Record<string, string>) => {
    const { response } = await send(request, headers);
    expect(response.statusCode).not.toBe(403);
  });
});

describe('a form', () => {
  test.each([
    ['as forms are', { ...form }, 'id=1'],
    ['as plain text that looks like JSON', { 'content-type': 'text/plain' }, JSON.stringify(entryBody())],
    ['with files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
  ])('posted %s is not read, not even from our own page', async (_, headers, payload) => {
    const request = { ...WRITES['POST of a figure'], payload };
    const { response, hasChanged } = await send(request, { ...headers, origin: OWN });
    expect([response.statusCode, hasChanged]).toEqual([415, false]);
  });

  test('posted without fields to an operation without a body has no effect', async () => {
    const request = { ...WRITES['POST without a body'], payload: '' };
    const { response, hasChanged } = await send(request, { ...form, origin: 'https://xau.example' });
    expect([response.statusCode, hasChanged]).toEqual([403, false]);
  });
});

describe('behind a proxy', () => {
  const patch = WRITES.PATCH;

  test.each<[string, Record<string, string>, number]>([
    ['the public address is our own', { origin: PUBLIC, host: '127.0.0.1:3000' }, 200],
    ['the inner address is not', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 403],
    ['another port of it is not', { origin: `${PUBLIC}:8443`, host: 'ntm.example.vn' }, 403],
    ['http instead of https is not', { origin: 'http://ntm.example.vn', host: 'ntm.example.vn' }, 403],
    ['a host that the caller made up is not', { origin: 'https://xau.example', host: 'xau.example' }, 403],
  ])('%s', async (_, headers, status) => {
    const service = await serviceOn(freshDatabase(), { publicUrl: PUBLIC });
    const response = await trySignIn(service, {
      username: 'quantri',
      headers: { host: headers['host'] ?? '' },
    });
    const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    expect((await service.as({ cookie }).send({ ...patch, headers })).statusCode).toBe(status);
  });
});

test('reads are not refused, because another site cannot see the answer', async () => {
  const { response } = await send(
    { method: 'GET', url: '/api/accounts' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://xau.example' },
  );
  expect(response.statusCode).toBe(200);
  expect(response.headers).not.toHaveProperty('access-control-allow-origin');
});
