import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const query = { set: SET, from: '2024-03-31', to: '2024-06-30', commune: '06901' };

/** Records values of 14.1 (target 95); each entry replaces the previous one. */
function recorderOn(service: TestService) {
  let replaces: string | null = null;
  return async (value: number, effectiveOn: string, at: string) => {
    service.setNow(at);
    const body = entryBody({ value, effectiveOn, replaces });
    replaces = (await service.call(recordEntry, { params, body })).id;
  };
}

async function changesOf(service: TestService, asked: Partial<typeof query> & { knownAt?: string } = {}) {
  service.setNow('2024-06-30T02:00:00.000Z');
  const { communes } = await service.call(readChanges, { query: { ...query, ...asked } });
  const [commune] = communes;
  if (commune === undefined) throw new Error('no commune');
  const brief = (list: readonly { code: string; kind: string; before: object; after: object }[]) =>
    list.map(({ code, kind, before, after }) => [code, kind, before, after]);
  return { ...commune, indicators: brief(commune.indicators), corrections: brief(commune.corrections) };
}

const side = (status: string, value: number | null, effectiveOn: string | null) =>
  expect.objectContaining({ status, value, effectiveOn });

describe('between two days', () => {
  test('an indicator that became met is gained, one no longer met is lost, one with another figure is changed', async () => {
    const service = await serviceOn(freshDatabase());
    const record = recorderOn(service);
    await record(90, '2024-03-01', '2024-03-02T02:00:00.000Z');
    await record(97, '2024-05-01', '2024-05-02T02:00:00.000Z');
    expect((await changesOf(service)).indicators).toEqual([
      ['14.1', 'gained', side('not-met', 90, '2024-03-01'), side('met', 97, '2024-05-01')],
    ]);
    await record(98, '2024-06-01', '2024-06-02T02:00:00.000Z');
    expect((await changesOf(service, { from: '2024-05-31' })).indicators).toEqual([
      ['14.1', 'changed', side('met', 97, '2024-05-01'), side('met', 98, '2024-06-01')],
    ]);
    await record(80, '2024-06-15', '2024-06-16T02:00:00.000Z');
    expect((await changesOf(service, { from: '2024-05-31' })).indicators).toEqual([
      ['14.1', 'lost', side('met', 97, '2024-05-01'), side('not-met', 80, '2024-06-15')],
    ]);
  });

  test('a first figure is a change from nothing, and totals without entries are null (R9)', async () => {
    const service = await serviceOn(freshDatabase());
    const record = recorderOn(service);
    await record(90, '2024-05-01', '2024-05-02T02:00:00.000Z');
    const { before, after, indicators } = await changesOf(service);
    expect(before).toBeNull();
    expect(after).toMatchObject({ indicatorsMet: 0 });
    expect(indicators).toEqual([
      ['14.1', 'changed', side('not-assessed', null, null), side('not-met', 90, '2024-05-01')],
    ]);
  });

  test('a figure of the first day that is recorded again later is a correction, not a change', async () => {
    const service = await serviceOn(freshDatabase());
    const record = recorderOn(service);
    await record(97, '2024-03-01', '2024-03-02T02:00:00.000Z');
    await record(93, '2024-03-01', '2024-05-02T02:00:00.000Z');
    const { indicators, corrections } = await changesOf(service);
    expect(indicators).toEqual([]);
    expect(corrections).toEqual([
      ['14.1', 'corrected', side('met', 97, '2024-03-01'), side('not-met', 93, '2024-03-01')],
    ]);
    // At a moment before the correction there is none (R8).
    const before = await changesOf(service, { knownAt: '2024-05-01T00:00:00.000Z' });
    expect(before.corrections).toEqual([]);
  });

  test('a figure for the first day that was recorded only after it is late; one recorded that evening is not', async () => {
    const service = await serviceOn(freshDatabase());
    const record = recorderOn(service);
    await record(97, '2024-03-20', '2024-03-31T16:30:00.000Z'); // 23:30 in Vietnam
    expect((await changesOf(service)).corrections).toEqual([]);
    await record(96, '2024-03-25', '2024-03-31T17:30:00.000Z');
    expect((await changesOf(service)).corrections).toEqual([
      ['14.1', 'late', side('met', 97, '2024-03-20'), side('met-low', 96, '2024-03-25')],
    ]);
  });

  test('an entry that repeats the same figure is no change and no correction', async () => {
    const service = await serviceOn(freshDatabase());
    const record = recorderOn(service);
    await record(97, '2024-03-01', '2024-03-02T02:00:00.000Z');
    await record(97, '2024-03-01', '2024-05-02T02:00:00.000Z');
    await record(97, '2024-06-01', '2024-06-02T02:00:00.000Z');
    expect(await changesOf(service)).toMatchObject({ indicators: [], corrections: [] });
  });
});

test('a first day after the last day is refused with the field named', async () => {
  const { refusalOf } = await serviceOn(freshDatabase());
  const problem = await refusalOf(readChanges, { query: { ...query, from: '2024-07-01' } });
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/query/from' }] });
});
