import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { insertRecognition } from '../../../server/features/units/communes/repository.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const STANDING = `/api/communes/06901/standing?set=${SET}&on=2024-06-30`;
const BOARD = `/api/board?set=${SET}&on=2024-06-30`;
const params = { communeId: '06901' };

async function etagOf({ send }: TestService, url: string): Promise<string> {
  const { etag } = (await send(url)).headers;
  if (typeof etag !== 'string') throw new Error(`${url} has no ETag`);
  return etag;
}

const CHANGES: [fact: string, change: (service: TestService) => unknown][] = [
  ['an entry', ({ call }) => call(recordEntry, { params, body: entryBody() })],
  [
    'a metric',
    ({ call }) =>
      call(recordMetric, {
        params,
        body: { id: nextId(), metric: 'population', effectiveOn: '2024-01-01', value: 4700 },
      }),
  ],
  [
    'a new revision of the set',
    ({ database }) =>
      addCriteriaSet(database, { ...nationalSet(SET), shortTitle: 'Đã sửa' }, '2024-06-30T00:00:00.000Z'),
  ],
];

describe('an answer that has not changed', () => {
  test.each([
    STANDING,
    BOARD,
    '/api/communes',
    `/api/criteria-sets/${SET}`,
    '/api/metrics',
    '/api/workspace',
  ])('%s is not sent again', async (url) => {
    const service = await serviceOn(freshDatabase());
    const etag = await etagOf(service, url);
    const again = await service.send({ url, headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    const other = await service.send({ url, headers: { 'if-none-match': 'W/"other"' } });
    expect(other.statusCode).toBe(200);
    expect(other.headers['cache-control']).toBe('private, no-cache');
  });

  test('keeps its ETag when another commune changes', async () => {
    const service = await serviceOn(freshDatabase());
    const etag = await etagOf(service, STANDING);
    await service.call(recordEntry, { params: { communeId: '99999' }, body: entryBody() });
    expect(await etagOf(service, STANDING)).toBe(etag);
  });
});

describe('an answer that has changed', () => {
  test.each(CHANGES)('by %s is sent again: the standing', async (_, change) => {
    const service = await serviceOn(freshDatabase());
    const etag = await etagOf(service, STANDING);
    await change(service);
    const again = await service.send({ url: STANDING, headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(200);
    expect(again.headers.etag).not.toBe(etag);
  });

  test.each(CHANGES.filter(([fact]) => fact !== 'a metric'))(
    'by %s is sent again: the board',
    async (_, change) => {
      const service = await serviceOn(freshDatabase());
      const etag = await etagOf(service, BOARD);
      await change(service);
      expect(await etagOf(service, BOARD)).not.toBe(etag);
    },
  );

  test('by a recognition is sent again, with its risk', async () => {
    const service = await serviceOn(freshDatabase());
    const codes = ['1.1', '2.1', '3.2', '5.1', '6.1', '7.1', '8.1', '13.1', '15.1', '16.1', '19.1'];
    for (const indicator of codes) {
      await service.call(recordEntry, {
        params,
        body: entryBody({ indicator, value: null, judgement: 'not-met', reason: 'x' }),
      });
    }
    const query = { set: SET, on: '2024-06-30' };
    expect((await service.call(readStanding, { params, query })).risk).toBeNull();
    service.database.write((tx) =>
      insertRecognition(tx, {
        communeId: '06901',
        level: 'nang-cao',
        forYear: 2020,
        decidedOn: '2021-05-05',
        document: null,
        source: 'kiểm thử',
      }),
    );
    expect((await service.call(readStanding, { params, query })).risk).toEqual({
      cause: 'half',
      lost: [1, 2, 3, 5, 6, 7, 8, 13, 15, 16, 19],
      recognisedOn: '2021-05-05',
    });
    expect(
      (await service.call(readStanding, { params, query: { ...query, on: '2021-05-04' } })).risk,
    ).toBeNull();
  });

  test('by a new day is sent again: without a day in the query it is for today', async () => {
    const { call, setNow } = await serviceOn(freshDatabase());
    const on = async () => (await call(readStanding, { params, query: { set: SET } })).on;
    const first = await on();
    setNow('2024-06-30T17:00:00.000Z');
    expect([first, await on()]).toEqual(['2024-06-30', '2024-07-01']);
  });
});
