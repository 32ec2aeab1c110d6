import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readSystem } from '#shared/contract/trust/service.ts';
import type { AppOptions } from '../../../../server/services.ts';
import { cookieOf } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';

// Behind https the cookie has another name; both are sent.
const secured = (cookie: string) => `${cookie}; __Secure-${cookie}`;

/** Sends two requests with these headers; returns the settings named by the API, and the warnings of the log. */
async function seen(options: Partial<AppOptions>, headers: Record<string, string>) {
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const service = await serviceOn(freshDatabase(), { ...options, logger: { level: 'warn', stream } });
  for (let i = 0; i < 2; i++) await service.send({ url: '/api/health', headers });
  const { missingSettings } = await service.as({ cookie: secured(cookieOf('quantri')) }).call(readSystem, {});
  const warnings = log.split('\n').filter((line) => line.includes('is empty, but'));
  return { settings: missingSettings.map(({ setting }) => setting), missingSettings, warnings, log };
}

const PROXIED = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
const PUBLIC_URL = 'https://ntm.example.vn';

describe('a request through a proxy', () => {
  test.each<[string, Partial<AppOptions>, Record<string, string>, string[]]>([
    ['with neither setting', {}, PROXIED, ['TRUST_PROXY', 'PUBLIC_URL']],
    ['with both', { publicUrl: PUBLIC_URL, trustProxy: 'loopback' }, PROXIED, []],
    ['without TRUST_PROXY', { publicUrl: PUBLIC_URL }, PROXIED, ['TRUST_PROXY']],
    ['without PUBLIC_URL', { trustProxy: 'loopback' }, PROXIED, ['PUBLIC_URL']],
    ['by http, with neither', {}, { 'x-forwarded-proto': 'http' }, ['TRUST_PROXY']],
    ['that names the host only', {}, { 'x-forwarded-host': 'ntm.example.vn' }, ['TRUST_PROXY']],
    ['of the newer form', {}, { forwarded: 'for=203.0.113.9;proto=https' }, ['TRUST_PROXY', 'PUBLIC_URL']],
    ['that is none', {}, {}, []],
  ])(
    '%s: warns once of what is missing, in the log and in the API',
    async (_, options, headers, expected) => {
      const { settings, warnings } = await seen(options, headers);
      expect(settings).toEqual(expected);
      expect(warnings).toHaveLength(expected.length);
    },
  );

  test('is reported with the address of the proxy and the header, the log has no address', async () => {
    const { missingSettings, log } = await seen({}, PROXIED);
    expect(missingSettings[0]).toEqual({
      setting: 'TRUST_PROXY',
      header: 'x-forwarded-for',
      seenFrom: '127.0.0.1',
    });
    expect(log).not.toMatch(/127\.0\.0\.1|203\.0\.113/);
  });
});

test.each([
  ['its public address', { publicUrl: PUBLIC_URL }, PUBLIC_URL],
  ['the requested host', {}, 'http://localhost:80'],
])('the refusal of a foreign page names %s', async (_, options, expected) => {
  const service = await serviceOn(freshDatabase(), options);
  const headers = { origin: 'https://khac.example.vn' };
  const answer = await service.as(null).send({ method: 'POST', url: '/api/session', payload: {}, headers });
  expect([answer.statusCode, answer.json().type]).toEqual([403, '/problems/foreign-origin']);
  expect(answer.json().detail).toContain(expected);
});
