import { describe, expect, test } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };

async function indicatorOf({ call }: TestService, code: string, view: { on: string; knownAt?: string }) {
  const { criteria } = await call(readStanding, { params, query: { set: SET, ...view } });
  return criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code);
}

describe('a repeated request', () => {
  test('gets the same answer and stores one row', async () => {
    const { call, database, setNow } = await serviceOn(freshDatabase());
    const body = entryBody({ note: ' Đầm Hà '.normalize('NFD'), reason: '' });
    const first = await call(recordEntry, { params, body });
    setNow('2024-07-05T02:00:00.000Z');
    expect(await call(recordEntry, { params, body })).toEqual(first);
    expect(first.note).toBe('Đầm Hà'.normalize('NFC'));
    expect(countRows(database).entry).toBe(1);
  });

  test('gets the same answer, even if the figure was corrected meanwhile', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = entryBody();
    const first = await call(recordEntry, { params, body });
    await call(recordEntry, { params, body: entryBody({ value: 94, replaces: first.id }) });
    expect(await call(recordEntry, { params, body })).toEqual(first);
  });

  test.each([
    ['another value', { value: 95.4 }],
    ['another day', { effectiveOn: '2024-01-25' }],
    ['another indicator', { indicator: '14.2' }],
    ['another set', { set: 'ntm-2021-2025' }],
    ['a judgement', { judgement: 'met', reason: 'đã kiểm tra' }],
    ['a note', { note: 'x' }],
    ['another origin', { origin: 'form' }],
    ['a broken rule', { value: 101 }],
  ] as const)('of one id with %s is refused as a conflict, and the first stays', async (_, other) => {
    const { call, refusalOf, database } = await serviceOn(freshDatabase());
    const body = entryBody();
    const first = await call(recordEntry, { params, body });
    const problem = await refusalOf(recordEntry, { params, body: { ...body, ...other } });
    expect([problem.status, problem.type]).toEqual([409, '/problems/id-already-used']);
    expect(countRows(database).entry).toBe(1);
    expect((await call(listEntries, { params, query: { set: SET } })).entries).toEqual([
      { ...first, annulments: [] },
    ]);
  });

  test('with the same id for another commune is refused', async () => {
    const { call, refusalOf } = await serviceOn(freshDatabase());
    const body = entryBody();
    await call(recordEntry, { params, body });
    const elsewhere = { params: { communeId: '99999' }, body };
    expect((await refusalOf(recordEntry, elsewhere)).status).toBe(409);
  });

  test('of −0 equals the first', async () => {
    const { send } = await serviceOn(freshDatabase());
    const payload = JSON.stringify(entryBody({ value: 0 })).replace('"value":0', '"value":-0');
    const headers = { 'content-type': 'application/json' };
    const post = { method: 'POST', url: '/api/communes/06901/entries', headers, payload } as const;
    const statuses = [(await send(post)).statusCode, (await send(post)).statusCode];
    expect(statuses).toEqual([201, 201]);
  });
});

describe('a correction', () => {
  test('is a new entry that holds; the old one stays in the record (R8)', async () => {
    const service = await serviceOn(freshDatabase());
    const { call, setNow } = service;
    const first = await call(recordEntry, { params, body: entryBody() });
    setNow('2024-07-05T02:00:00.000Z');
    const body = entryBody({ value: 94, note: 'ghi nhầm', replaces: first.id });
    const second = await call(recordEntry, { params, body });
    expect(second.replaces).toBe(first.id);
    const { entries } = await call(listEntries, { params, query: { set: SET } });
    expect(entries.map(({ value }) => value)).toEqual([94, 95.3]);
    const now = await indicatorOf(service, '14.1', { on: '2024-06-30' });
    expect(now).toMatchObject({ status: 'not-met', value: 94, entry: { id: second.id } });
  });

  test('does not change the standing as known before (R8)', async () => {
    const service = await serviceOn(freshDatabase());
    const { call, setNow } = service;
    const view = { set: SET, on: '2024-06-30', knownAt: '2024-07-01T00:00:00.000Z' };
    const first = await call(recordEntry, { params, body: entryBody() });
    const known = await call(readStanding, { params, query: view });
    setNow('2024-07-05T02:00:00.000Z');
    await call(recordEntry, { params, body: entryBody({ value: 94, replaces: first.id }) });
    expect(await call(readStanding, { params, query: view })).toEqual(known);
    expect(known).toMatchObject({ knownAt: view.knownAt, indicatorsMet: 1, low: 1 });
  });

  test('made half a second after the requested moment is not known (R8)', async () => {
    const { call, setNow } = await serviceOn(freshDatabase());
    setNow('2024-06-30T02:00:00.500Z');
    await call(recordEntry, { params, body: entryBody() });
    const metAt = async (knownAt: string) =>
      (await call(readStanding, { params, query: { set: SET, knownAt } })).indicatorsMet;
    expect(await metAt('2024-06-30T02:00:00.000Z')).toBe(0);
    expect(await metAt('2024-06-30T02:00:00Z')).toBe(0);
    expect(await metAt('2024-06-30T09:00:00+07:00')).toBe(0);
    expect(await metAt('2024-06-30T09:00:01+07:00')).toBe(1);
  });

  test('of an earlier day does not replace a later figure', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody({ effectiveOn: '2024-03-31', value: 96 }) });
    await service.call(recordEntry, { params, body: entryBody({ effectiveOn: '2024-01-24', value: 10 }) });
    expect(await indicatorOf(service, '14.1', { on: '2024-06-30' })).toMatchObject({ value: 96 });
    expect(await indicatorOf(service, '14.1', { on: '2024-03-30' })).toMatchObject({ value: 10 });
    expect(await indicatorOf(service, '14.1', { on: '2024-01-23' })).toMatchObject({ entry: null });
  });
});

describe('a withdrawal', () => {
  test('leaves the indicator without a figure from its day on, with its reason (R8, R9)', async () => {
    const service = await serviceOn(freshDatabase());
    const { id: replaces } = await service.call(recordEntry, { params, body: entryBody() });
    const body = entryBody({ effectiveOn: '2024-02-01', value: null, reason: 'nhầm xã', replaces });
    const { verdict } = await service.call(recordEntry, { params, body });
    expect(verdict).toMatchObject({ status: 'not-assessed', why: { basis: 'withdrawn' } });
    const after = await indicatorOf(service, '14.1', { on: '2024-02-01' });
    expect(after).toMatchObject({ status: 'not-assessed', value: null, entry: { reason: 'nhầm xã' } });
    expect(await indicatorOf(service, '14.1', { on: '2024-01-31' })).toMatchObject({ status: 'met-low' });
  });
});

describe('a judgement', () => {
  test('takes precedence over the figures; the difference is shown with its reason (R4)', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = entryBody({ judgement: 'not-met', reason: 'thẻ hết hạn' });
    const { verdict, reason } = await call(recordEntry, { params, body });
    expect(reason).toBe('thẻ hết hạn');
    expect(verdict).toMatchObject({
      status: 'not-met',
      why: { basis: 'judgement', computed: 'met-low', differs: true },
    });
  });
});

describe('an illustrative figure', () => {
  test('stays marked if only its judgement changes, and not if another replaces it', async () => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const query = { set: SET, indicator: '18.1' };
    const [seen] = (await call(listEntries, { params, query })).entries;
    const stated = {
      indicator: '18.1',
      effectiveOn: '2024-06-30',
      judgement: 'met',
      reason: 'thẩm định',
    } as const;
    const rejudged = await call(recordEntry, {
      params,
      body: entryBody({ ...stated, value: seen?.value ?? null, replaces: seen?.id ?? null }),
    });
    expect([seen?.illustrative, rejudged.illustrative]).toEqual([true, true]);
    const measured = await call(recordEntry, {
      params,
      body: entryBody({ ...stated, value: 12.5, replaces: rejudged.id }),
    });
    expect(measured.illustrative).toBe(false);
  });
});
