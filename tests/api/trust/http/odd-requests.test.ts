import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { problemIn, serviceOn } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { entryBody, SET } from '../../../support/record/entries.ts';

const url = '/api/communes/06901/entries';
const json = { 'content-type': 'application/json' };

function raw(payload: string, headers: Record<string, string> = json): InjectOptions {
  return { method: 'POST', url, headers, payload };
}

const ODD: [fact: string, request: InjectOptions | string, status: number][] = [
  ['JSON cut off', raw('{"id":'), 400],
  ['no JSON', raw('xin chào'), 400],
  ['an empty body', raw(''), 400],
  ['no body', { method: 'POST', url }, 400],
  ['null', raw('null'), 400],
  ['a number', raw('19'), 400],
  ['a prototype in JSON', raw('{"__proto__": {"id": 1}}'), 400],
  ['a constructor in JSON', raw('{"constructor": {"prototype": {"id": 1}}}'), 400],
  ['JSON nested deeply', raw('['.repeat(50_000) + ']'.repeat(50_000)), 400],
  ['a number that overflows', raw(JSON.stringify(entryBody()).replace('95.3', '1e999')), 400],
  [
    'bytes that are not UTF-8',
    { method: 'POST', url, headers: json, payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]) },
    400,
  ],
  ['a form', raw('id=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
  ['plain text', raw('{}', { 'content-type': 'text/plain' }), 415],
  ['XML', raw('<a/>', { 'content-type': 'application/xml' }), 415],
  ['an invalid content type', raw('{}', { 'content-type': 'ơ' }), 415],
  ['a body of 300 kB', raw(JSON.stringify(entryBody({ note: 'a'.repeat(300_000) }))), 413],
  ['an unknown address', '/api/unknown', 404],
  ['an address outside the API', '/etc/passwd', 404],
  ['a path traversal', '/api/../../etc/passwd', 404],
  ['an encoded path traversal', '/api/communes/..%2F..%2Fetc%2Fpasswd', 400],
  ['a set with a long name', `/api/board?set=${'a'.repeat(65)}`, 400],
  ['a query encoded wrongly', `/api/board?set=%ZZ`, 404],
  ['a query of many names', `/api/board?${'a&'.repeat(2000)}`, 400],
  ['a prototype in the query', `/api/board?set=${SET}&__proto__[on]=1&on[]=2024`, 200],
  ['a method the address does not take', { method: 'DELETE', url }, 404],
  ['a change of an append-only row', { method: 'PUT', url, payload: entryBody() }, 404],
  ['an unknown table', `/api/exports/people.csv?set=${SET}`, 400],
  ['an unknown format', `/api/exports/board.pdf?set=${SET}`, 400],
  ['a table without a format', `/api/exports/board?set=${SET}`, 404],
  ['an unknown profile', `/api/exports/board.csv?set=${SET}&profile=tsv`, 400],
  ['a file of an unknown set', '/api/exports/board.csv?set=bo-la', 404],
  ['a file of an unknown commune', `/api/exports/board.csv?set=${SET}&commune=00000`, 404],
  ['an unknown step', `/api/progress?set=${SET}&step=day`, 400],
  ['a limit of 0', `${url}?set=${SET}&limit=0`, 400],
  ['a limit over the largest', `${url}?set=${SET}&limit=1001`, 400],
  ['an unknown metric', '/api/metrics?metric=rainfall', 400],
  ['a revision that is not a number', `/api/criteria-sets/${SET}?revision=mot`, 400],
];

// Requests that the framework refuses before any route.
const BEFORE_ROUTES: typeof ODD = [
  ['an address that is not encoded rightly', '/api/communes/%ZZ', 404],
  ['an address with half a UTF-8 character', '/api/communes/%E1%BB', 404],
  ['an address with a lone percent sign', '/api/communes/06901/%', 404],
  ['a very long parameter', `/api/criteria-sets/${'a'.repeat(5000)}`, 404],
];

describe('an unusual request', () => {
  test.each(ODD)('%s: gets a clear answer, and nothing is stored', (_, request, status) =>
    isAnswered(request, status),
  );

  test.each(BEFORE_ROUTES)('%s: gets a clear answer, and nothing is stored', (_, request, status) =>
    isAnswered(request, status),
  );

  test.each(ODD.slice(0, 12))('%s: gets its answer in English too', async (_, request) => {
    const { send } = await serviceOn(freshDatabase());
    if (typeof request === 'string') throw new Error('these requests have bodies');
    const response = await send({ ...request, headers: { ...request.headers, 'accept-language': 'en' } });
    expect(problemIn(response).title).toMatch(/^[ -~’]+$/);
  });

  test('a day before 1900 or after 2199 is refused, and the whole range between is answered', async () => {
    const { send } = await serviceOn(freshDatabase());
    for (const on of ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31']) {
      expect((await send(`/api/board?set=${SET}&on=${on}`)).statusCode).toBe(400);
    }
    const range = await send(`/api/progress?set=${SET}&from=1900-01-01&to=2199-12-31&step=year`);
    expect(range.json().communes[0].points).toHaveLength(300);
  });

  test('every answer carries the security headers', async () => {
    const { send } = await serviceOn(freshDatabase('empty'));
    for (const address of ['/api/health', '/api/unknown', '/api/communes/1']) {
      const { headers } = await send(address);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('an internal error is reported without details', async () => {
    const database = freshDatabase();
    const { send } = await serviceOn(database);
    database.sqlite.exec('DROP TABLE metric_figure');
    const problem = problemIn(await send('/api/metrics'));
    expect(problem).toEqual({
      type: '/problems/internal-error',
      title: 'Hệ thống gặp lỗi nên chưa trả lời được; nếu thử lại vẫn lỗi, hãy báo người quản trị hệ thống',
      status: 500,
      instance: problem.instance,
    });
  });
});

async function isAnswered(request: InjectOptions | string, status: number): Promise<void> {
  const database = freshDatabase();
  const { send } = await serviceOn(database);
  const before = countRows(database);
  const response = await send(request);
  expect(response.statusCode).toBe(status);
  if (status >= 400) expect(problemIn(response).title).not.toBe('');
  expect(countRows(database)).toEqual(before);
}
