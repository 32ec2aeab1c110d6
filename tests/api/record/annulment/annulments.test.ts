import { describe, expect, test, vi } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport } from '#shared/contract/record/imports.ts';
import { listCommuneMetrics, listMetricFigures, recordMetric } from '#shared/contract/record/metrics.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestCaller } from '../../../support/client.ts';
import { contentOf, freshDatabase } from '../../../support/database.ts';
import { compare, mappingOf, sendAndLook } from '../../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const params = { communeId: '06901' };
const reason = 'nhập nhầm ngày';

const record = (caller: TestCaller, given: Parameters<typeof entryBody>[0] = {}, communeId = '06901') =>
  caller.call(recordEntry, { params: { communeId }, body: entryBody(given) });

const annul = (caller: TestCaller, entries: string[], given: object = {}) =>
  caller.call(recordAnnulment, { body: { id: nextId(), kind: 'annul', entries, reason, ...given } });

async function valueOn(caller: TestCaller, on: string, knownAt?: string) {
  const { criteria } = await caller.call(readStanding, { params, query: { set: SET, on, knownAt } });
  const found = criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '14.1');
  return [found?.value, found?.status];
}

describe('an annulled entry (R15)', () => {
  test('is as if never made, from then on; as known before, it is there', async () => {
    const service = await serviceOn(freshDatabase());
    const first = await record(service);
    const wrong = await record(service, { effectiveOn: '2024-03-01', value: 80, replaces: first.id });
    service.setNow('2024-07-01T02:00:00.000Z');
    const act = await annul(service, [wrong.id]);
    expect(act).toMatchObject({
      kind: 'annul',
      reason,
      author: 'dieuphoi',
      recordedAt: '2024-07-01T02:00:00.000Z',
      statements: 1,
      cells: [{ ...params, set: SET, indicator: '14.1', effectiveOn: '2024-03-01', entry: { id: first.id } }],
      metrics: [],
    });
    expect(await valueOn(service, '2024-03-01')).toEqual([95.3, 'met-low']);
    expect(await valueOn(service, '2024-03-01', '2024-06-30T23:00:00.000Z')).toEqual([80, 'not-met']);
  });

  test('stays in the history with who annulled it, when and why; and can be reinstated', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await record(service);
    const annulled = await annul(service, [id]);
    const back = await annul(service, [id], { kind: 'reinstate', reason: 'hủy nhầm' });
    expect(back.cells[0]?.entry?.id).toBe(id);
    expect(await valueOn(service, '2024-01-24')).toEqual([95.3, 'met-low']);
    const { entries } = await service.call(listEntries, { params, query: { set: SET } });
    const by = { author: 'dieuphoi', origin: 'api', batch: null };
    expect(entries[0]?.annulments).toMatchObject([
      { ...by, act: annulled.id, kind: 'annul', reason },
      { ...by, act: back.id, kind: 'reinstate', reason: 'hủy nhầm' },
    ]);
  });

  test('is not taken for a withdrawal: a withdrawal stays what it is, and can be annulled like any entry', async () => {
    const service = await serviceOn(freshDatabase());
    const first = await record(service);
    const withdrawal = { effectiveOn: '2024-03-01', value: null, reason: 'không còn số liệu' } as const;
    const { id } = await record(service, { ...withdrawal, replaces: first.id });
    expect(await valueOn(service, '2024-03-01')).toEqual([null, 'not-assessed']);
    await annul(service, [id]);
    expect(await valueOn(service, '2024-03-01')).toEqual([95.3, 'met-low']);
  });

  test('no longer limits the days of its commune, and is not reinstated outside them', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await record(service);
    const figure = { id: nextId(), metric: 'population' as const, effectiveOn: '2024-01-01', value: 4700 };
    await service.call(recordMetric, { params, body: figure });
    const change = { params, body: { validFrom: '2024-02-01' } };
    const refused = async () => (await service.as('quantri').refusalOf(changeCommune, change)).status;
    expect(await refused()).toBe(422);
    await annul(service, [id]);
    expect(await refused()).toBe(422); // the figure of a metric still counts
    await annul(service, [], { metricFigures: [figure.id] });
    await service.as('quantri').call(changeCommune, change);
    const body = { id: nextId(), kind: 'reinstate' as const, entries: [id], reason };
    expect((await service.refusalOf(recordAnnulment, { body })).errors).toMatchObject([
      { detail: 'Ngày số liệu nằm ngoài thời gian tồn tại của xã' },
    ]);
  });
});

describe('a figure of a metric', () => {
  const stated = { metric: 'population', effectiveOn: '2024-01-01', value: 4700 } as const;
  const points = async (caller: TestCaller) =>
    (await caller.call(listCommuneMetrics, { params, query: { metric: 'population' } })).points;

  test('is annulled and reinstated like an entry, and listed with its acts', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await service.call(recordMetric, { params, body: { id: nextId(), ...stated } });
    const wrong = { id: nextId(), ...stated, value: 4070, replaces: id };
    await service.call(recordMetric, { params, body: wrong });
    const act = await annul(service, [], { metricFigures: [wrong.id] });
    expect(act.metrics).toMatchObject([{ ...params, effectiveOn: '2024-01-01', point: { id, value: 4700 } }]);
    expect(await points(service)).toMatchObject([{ id, value: 4700 }]);
    const { figures } = await service.call(listMetricFigures, { params, query: {} });
    expect(figures.map((one) => [one.id, one.annulments.map(({ kind }) => kind)])).toEqual([
      [wrong.id, ['annul']],
      [id, []],
    ]);
    const page = await service.call(listMetricFigures, { params, query: { limit: 1 } });
    const rest = { metric: 'population', before: page.next ?? 0 } as const;
    const second = await service.call(listMetricFigures, { params, query: rest });
    expect([page.figures[0]?.id, second.figures.map((one) => one.id), second.next]).toEqual([
      wrong.id,
      [id],
      null,
    ]);
    await annul(service, [], { kind: 'reinstate', metricFigures: [wrong.id] });
    expect(await points(service)).toMatchObject([{ id: wrong.id, value: 4070 }]);
  });

  test('of one day by two people is a conflict, like entries; nothing is recorded', async () => {
    const service = await serviceOn(freshDatabase());
    const theirs = await service.call(recordMetric, { params, body: { id: nextId(), ...stated } });
    const body = { id: nextId(), ...stated, value: 4710, replaces: null };
    const content = contentOf(service.database);
    const refused = await service.as('quangan').refusalOf(recordMetric, { params, body });
    expect(refused).toMatchObject({
      status: 409,
      type: '/problems/metric-superseded',
      metricConflict: { yours: { value: 4710 }, theirs: { id: theirs.id, value: 4700 }, seen: null },
    });
    expect(contentOf(service.database)).toBe(content);
    await service.as('quangan').call(recordMetric, { params, body: { ...body, replaces: theirs.id } });
    await service.call(recordMetric, {
      params,
      body: { id: nextId(), ...stated, effectiveOn: '2024-02-01' },
    });
    const gone = { ...body, id: nextId(), replaces: nextId() };
    expect((await service.refusalOf(recordMetric, { params, body: gone })).errors).toMatchObject([
      { pointer: '/replaces' },
    ]);
  });

  test('is a conflict if the one that the author saw was annulled since', async () => {
    const service = await serviceOn(freshDatabase());
    const seen = await service.call(recordMetric, { params, body: { id: nextId(), ...stated } });
    await annul(service, [], { metricFigures: [seen.id] });
    const body = { id: nextId(), ...stated, value: 4710, replaces: seen.id };
    const { metricConflict } = await service.refusalOf(recordMetric, { params, body });
    expect(metricConflict).toMatchObject({ theirs: null, seen: { id: seen.id } });
  });
});

describe('an author who has not seen an annulment', () => {
  test.each([
    ['of the figure seen, with another below it', true],
    ['of the only figure', false],
  ])('gets a conflict: %s', async (_, hasOther) => {
    const service = await serviceOn(freshDatabase());
    const first = hasOther ? await record(service) : undefined;
    const seen = await record(service, { value: 96, replaces: first?.id ?? null });
    await annul(service, [seen.id]);
    const body = entryBody({ value: 97, replaces: seen.id });
    const { type, conflict } = await service.refusalOf(recordEntry, { params, body });
    expect(type).toBe('/problems/entry-superseded');
    expect([conflict?.theirs?.id, conflict?.seen?.id]).toEqual([first?.id, seen.id]);
    await record(service, { value: 97, replaces: conflict?.theirs?.id ?? null });
  });

  test('gets a conflict if an earlier recorded figure was reinstated over the one seen', async () => {
    const service = await serviceOn(freshDatabase());
    const later = await record(service, { effectiveOn: '2024-03-01', value: 96 });
    await annul(service, [later.id]);
    const seen = await record(service);
    await annul(service, [later.id], { kind: 'reinstate' });
    const body = entryBody({ effectiveOn: '2024-03-01', value: 97, replaces: seen.id });
    const { conflict } = await service.refusalOf(recordEntry, { params, body });
    expect(conflict?.theirs?.id).toBe(later.id);
  });
});

test('an import compared before an annulment in one of its cells is outdated', async () => {
  const service = await serviceOn(freshDatabase());
  const { id } = await record(service);
  const file = `Xã;Chỉ tiêu;Ngày số liệu;Kết quả\nQuảng An;14.1;2024-03-01;95,3\n`;
  const sent = await sendAndLook(service, file, 'tep.csv');
  const compared = await compare(service, sent, mappingOf(sent.look, null));
  expect(compared.counts.confirmed).toBe(1);
  await annul(service, [id]);
  const refused = await service.refusalOf(commitImport, {
    params: { importId: compared.id },
    body: { id: nextId(), confirmSame: true },
  });
  expect(refused.type).toBe('/problems/import-outdated');
});
