import { describe, expect, test } from 'vitest';
import { EntryBody, recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { listAudit } from '#shared/contract/trust/audit.ts';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import { recordEntry as record } from '../../../server/features/record/entries/record-entry.ts';
import { requireSet } from '../../../server/features/sets/criteria-sets/require-set.ts';
import { requireCommune } from '../../../server/features/units/communes/require-commune.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { contentOf, countRows, freshDatabase } from '../../support/database.ts';
import { entryBody, nextId } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const PROPORTION = { indicator: '14.1', value: 0.953 };

async function refusedEntry(service: TestService, given: Parameters<typeof entryBody>[0]) {
  const before = [contentOf(service.database), countRows(service.database)];
  const refusal = await service.refusalOf(recordEntry, { params, body: entryBody(given) });
  expect([contentOf(service.database), countRows(service.database)]).toEqual(before);
  return refusal;
}

/** New values in the audit record of an id. */
async function auditedAs(service: TestService, id: string) {
  const { records } = await service.as('quantri').call(listAudit, { query: {} });
  return records.find(({ subject }) => subject === id)?.to;
}

describe('a doubtful entry', () => {
  test('is refused with its doubts, and recorded when the request names them', async () => {
    const service = await serviceOn(freshDatabase());
    const refusal = await refusedEntry(service, PROPORTION);
    expect(refusal).toMatchObject({
      status: 422,
      type: '/problems/doubtful-figure',
      doubts: [{ doubt: 'proportion', pointer: '/value', value: 0.953, last: null, likely: 95.3 }],
    });
    const confirms = refusal.doubts?.map(({ name }) => name) ?? [];
    const body = entryBody({ ...PROPORTION, confirms });
    const recorded = await service.call(recordEntry, { params, body });
    expect(recorded.value).toBe(0.953);
    // A repeated request gets the same answer, with or without the confirmation.
    expect((await service.call(recordEntry, { params, body })).seq).toBe(recorded.seq);
    const { confirms: _, ...plain } = body;
    expect((await service.call(recordEntry, { params, body: plain })).seq).toBe(recorded.seq);
    expect(await auditedAs(service, body.id)).toMatchObject({ confirmed: confirms });
  });

  test.each([
    ['a share without history', { indicator: '14.1', value: 1 }, ['proportion']],
    ['đồng for triệu đồng', { indicator: '10.1', value: 52_300_000 }, ['out-of-range']],
    ['a day before the set', { effectiveOn: '2021-12-31' }, ['early-day']],
    ['both', { ...PROPORTION, effectiveOn: '2021-12-31' }, ['early-day', 'proportion']],
  ])('%s', async (_, given, expected) => {
    const service = await serviceOn(freshDatabase());
    const { doubts } = await refusedEntry(service, given);
    expect(doubts?.map(({ doubt }) => doubt)).toEqual(expected);
    const names = doubts?.map(({ name }) => name) ?? [];
    if (names.length > 1) {
      const rest = await refusedEntry(service, { ...given, confirms: names.slice(0, 1) });
      expect(rest.doubts?.map(({ name }) => name)).toEqual(names.slice(1));
    }
    await service.call(recordEntry, { params, body: entryBody({ ...given, confirms: names }) });
  });

  test('is not covered by the confirmation of a doubt about another last figure', async () => {
    const service = await serviceOn(freshDatabase());
    const income = { indicator: '10.1', effectiveOn: '2023-06-30' };
    const first = await service.call(recordEntry, { params, body: entryBody({ ...income, value: 50 }) });
    const jump = { indicator: '10.1', value: 700, replaces: first.id };
    const { doubts } = await refusedEntry(service, jump);
    expect(doubts).toMatchObject([{ doubt: 'unlikely-jump', last: 50, times: 14 }]);
    const confirms = doubts?.map(({ name }) => name) ?? [];
    const second = await service.call(recordEntry, {
      params,
      body: entryBody({ ...income, value: 60, replaces: first.id }),
    });
    const stale = await refusedEntry(service, { ...jump, replaces: second.id, confirms });
    expect(stale.doubts).toMatchObject([{ doubt: 'unlikely-jump', last: 60 }]);
  });

  test('that states again what the record holds, or withdraws it, raises no question', async () => {
    const service = await serviceOn(freshDatabase());
    const { doubts } = await refusedEntry(service, PROPORTION);
    const confirms = doubts?.map(({ name }) => name) ?? [];
    const first = await service.call(recordEntry, { params, body: entryBody({ ...PROPORTION, confirms }) });
    const again = { ...PROPORTION, effectiveOn: '2024-03-31', replaces: first.id };
    const second = await service.call(recordEntry, { params, body: entryBody(again) });
    const withdrawal = { value: null, reason: 'ghi nhầm', effectiveOn: '2024-04-30', replaces: second.id };
    await service.call(recordEntry, { params, body: entryBody(withdrawal) });
  });

  test('is a slip of the same day, whose correction is near the figure before and raises no question', async () => {
    const service = await serviceOn(freshDatabase());
    const income = { indicator: '10.1', effectiveOn: '2023-12-31', value: 68.3 };
    const first = await service.call(recordEntry, { params, body: entryBody(income) });
    const slip = { indicator: '10.1', value: 900, replaces: first.id };
    const { doubts } = await refusedEntry(service, slip);
    const confirms = doubts?.map(({ name }) => name) ?? [];
    const second = await service.call(recordEntry, { params, body: entryBody({ ...slip, confirms }) });
    const corrected = entryBody({ indicator: '10.1', value: 69, replaces: second.id });
    expect((await service.call(recordEntry, { params, body: corrected })).value).toBe(69);
  });

  test('is refused for a conflict first, because the other figure changes its doubts', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody() });
    expect((await refusedEntry(service, PROPORTION)).type).toBe('/problems/entry-superseded');
  });
});

describe('a doubtful figure of a metric', () => {
  const metric = { metric: 'capital-mobilised', effectiveOn: '2023-12-31', note: null } as const;

  test('is refused with its doubts, and recorded when the request names them', async () => {
    const service = await serviceOn(freshDatabase());
    const body = { ...metric, id: nextId(), value: 120_000_000 };
    const before = countRows(service.database);
    const refusal = await service.refusalOf(recordMetric, { params, body });
    expect(refusal).toMatchObject({ type: '/problems/doubtful-figure', doubts: [{ doubt: 'out-of-range' }] });
    expect(countRows(service.database)).toEqual(before);
    const confirms = refusal.doubts?.map(({ name }) => name) ?? [];
    expect((await service.call(recordMetric, { params, body: { ...body, confirms } })).value).toBe(
      body.value,
    );
    expect((await service.call(recordMetric, { params, body })).value).toBe(body.value);
    expect(await auditedAs(service, body.id)).toMatchObject({ confirmed: confirms });
  });

  test('is compared with the last figure, of an earlier day or the same', async () => {
    const service = await serviceOn(freshDatabase());
    const first = await service.call(recordMetric, { params, body: { ...metric, id: nextId(), value: 120 } });
    for (const effectiveOn of ['2023-12-31', '2024-01-24']) {
      const replaces = effectiveOn === metric.effectiveOn ? first.id : null;
      const body = { ...metric, id: nextId(), effectiveOn, value: 12, replaces };
      const { doubts } = await service.refusalOf(recordMetric, { params, body });
      expect(doubts).toMatchObject([{ doubt: 'unlikely-jump', way: 'down', last: 120 }]);
    }
  });
});

test('the sample is not asked about, and no request can claim to be the sample', async () => {
  const service = await serviceOn(freshDatabase());
  const { database } = service;
  const recordedAt = '2024-01-25T02:00:00.000Z';
  const provenance = {
    author: 'van-phong',
    recordedAt,
    days: { programmeStart: PROGRAMME_START, today: '2024-01-25' },
    illustrative: true,
    address: null,
  };
  const outcome = database.write((tx) => {
    const body = EntryBody.parse(entryBody(PROPORTION));
    const set = requireSet(tx, body);
    return record(tx, requireCommune(tx, '06901'), set, body, { ...provenance, origin: 'sample' }).outcome;
  });
  expect(outcome).toBe('recorded');
  const claim = { ...entryBody(PROPORTION), origin: 'sample' };
  const answer = await service.send({
    method: 'POST',
    url: '/api/communes/06901/entries',
    payload: claim,
  });
  expect(answer.statusCode).toBe(400);
});
