import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FuzzAnswer, HttpClient } from '../../../fuzz/requests.ts';
import { cookieOf } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { temporaryFolder } from '../../../support/process/data-folders.ts';
import { SET } from '../../../support/record/entries.ts';

const POLICY =
  "default-src 'self';base-uri 'none';object-src 'none';frame-ancestors 'none';form-action 'self';img-src 'self' data:;script-src 'self';style-src 'self' 'unsafe-inline'";

type Asked = [kind: string, method: string, target: string, status: number, headers?: Record<string, string>];

const KINDS: Asked[] = [
  ['the page', 'GET', '/', 200],
  ['a script', 'GET', '/assets/index-1.js', 200],
  ['JSON', 'GET', `/api/board?set=${SET}`, 200],
  ['the API document', 'GET', '/api/openapi.json', 200],
  ['a HEAD request', 'HEAD', '/api/health', 200],
  ['a download', 'GET', `/api/exports/board.csv?set=${SET}`, 200],
  ['a workbook', 'GET', `/api/exports/board.xlsx?set=${SET}`, 200],
  ['events', 'GET', '/api/changes', 200],
  ['an unchanged answer', 'GET', `/api/board?set=${SET}`, 304],
  ['an invalid query', 'GET', '/api/board', 400],
  ['a request without a session', 'GET', '/api/board', 401, { cookie: '' }],
  ['a forbidden request', 'GET', '/api/accounts', 403],
  ['an unknown API address', 'GET', '/api/khong-co', 404],
  ['a missing file', 'GET', '/assets/khong-co.js', 404],
  ['an unreadable address', 'GET', '/%ZZ', 404],
  ['another site’s write', 'DELETE', '/api/session', 403, { origin: 'https://xau.example' }],
  ['an internal error', 'GET', '/api/metrics', 500],
];

async function answersOf(): Promise<Map<string, FuzzAnswer>> {
  const { path: clientFolder } = temporaryFolder();
  mkdirSync(join(clientFolder, 'assets'));
  writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Trang</title>');
  writeFileSync(join(clientFolder, 'assets/index-1.js'), 'frame()');
  const { app, database } = await serviceOn(freshDatabase(), { clientFolder });
  const client = new HttpClient(await app.listen({ host: '127.0.0.1', port: 0 }));
  const answers = new Map<string, FuzzAnswer>();
  for (const [kind, method, target, status, headers] of KINDS) {
    if (status === 500) database.sqlite.exec('DROP TABLE metric_figure');
    const own = { cookie: cookieOf('dieuphoi'), 'accept-encoding': 'gzip' };
    const etag = status === 304 && answers.get('JSON')?.headers.etag;
    const sent = { ...own, ...headers, ...(etag && { 'if-none-match': etag }) };
    const answer = await client.send({ method, target, headers: sent, payload: undefined });
    expect([kind, answer.status]).toEqual([kind, status]);
    answers.set(kind, answer);
  }
  client.close();
  return answers;
}

describe('every kind of answer', () => {
  test('has the security headers, allows scripts from this server only, and does not name the software', async () => {
    for (const [kind, { headers }] of await answersOf()) {
      expect([kind, headers]).toEqual([
        kind,
        expect.objectContaining({
          'content-security-policy': POLICY,
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        }),
      ]);
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(server|x-powered-by|access-control-)/)]),
      );
    }
    expect(POLICY).not.toMatch(/script-src[^;]*unsafe|\*/);
  });

  test('has its type, character set and caching rule; API answers may be cached by the reader only', async () => {
    for (const [kind, { status, headers }] of await answersOf()) {
      const { 'cache-control': kept, 'content-type': type } = headers;
      if (status !== 304)
        expect([kind, type]).toEqual([
          kind,
          expect.stringMatching(/charset=utf-8$|spreadsheetml|event-stream/i),
        ]);
      if (kind === 'a script') expect(kept).toBe('public, max-age=31536000, immutable');
      else
        expect([kind, kept]).toEqual([
          kind,
          expect.stringMatching(/^(no-store|no-cache|private, no-cache)$/),
        ]);
    }
  });
});
