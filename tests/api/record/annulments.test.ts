import { describe, expect, test, vi } from 'vitest';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport } from '#shared/contract/record/imports.ts';
import { listCommuneMetrics, listMetricFigures, recordMetric } from '#shared/contract/record/metrics.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestCaller } from '../../support/client.ts';
import { contentOf, freshDatabase } from '../../support/database.ts';
import { compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

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
    const wrong = { id: nextId(), ...stated, value: 47, replaces: id };
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
    expect(await points(service)).toMatchObject([{ id: wrong.id, value: 47 }]);
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

describe('one act', () => {
  test('annuls many or nothing: an unknown one, one of a cell that the author may not record, none at all', async () => {
    const service = await serviceOn(freshDatabase());
    const own = await record(service);
    const others = await record(service, {}, '99999');
    const content = contentOf(service.database);
    const refusalOf = (caller: TestCaller, body: object) =>
      caller.refusalOf(recordAnnulment, { body: { id: nextId(), kind: 'annul', reason, ...body } });
    const unknown = await refusalOf(service, { entries: [own.id, nextId()] });
    expect(unknown.errors?.map(({ pointer }) => pointer)).toEqual(['/entries/1']);
    const quangan = service.as('quangan');
    expect((await refusalOf(quangan, { entries: [own.id, others.id] })).status).toBe(403);
    expect((await refusalOf(service.as('gddt'), { entries: [own.id] })).status).toBe(403);
    expect((await refusalOf(service.as('lanhdao'), { entries: [own.id] })).status).toBe(403);
    expect((await refusalOf(service, {})).status).toBe(422);
    for (const blank of ['', '   ']) {
      expect((await refusalOf(service, { entries: [own.id], reason: blank })).status).toBe(400);
    }
    expect((await refusalOf(service, { entries: [own.id], kind: 'reinstate' })).status).toBe(422);
    expect(contentOf(service.database)).toBe(content);
    expect(await annul(quangan, [own.id])).toMatchObject({ statements: 1, author: 'quangan' });
  });

  test('repeated with the same id is answered again; with other content, or by another, it is refused', async () => {
    const service = await serviceOn(freshDatabase());
    const [one, two] = [await record(service), await record(service, { indicator: '14.2', value: 1 })];
    const body = { id: nextId(), kind: 'annul' as const, entries: [one.id], reason };
    const first = await service.call(recordAnnulment, { body });
    const content = contentOf(service.database);
    expect(await service.call(recordAnnulment, { body })).toEqual(first);
    for (const other of [
      { reason: 'khác' },
      { kind: 'reinstate' as const },
      { entries: [two.id] },
      { entries: [one.id, two.id] },
      { origin: 'grid' as const },
    ]) {
      const refused = await service.refusalOf(recordAnnulment, { body: { ...body, ...other } });
      expect(refused.type).toBe('/problems/id-already-used');
    }
    const another = await service.as('quangan').refusalOf(recordAnnulment, { body });
    expect(another.type).toBe('/problems/id-already-used');
    expect(contentOf(service.database)).toBe(content);
  });

  test('is recorded for its author only, also when it has waited in a browser', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await record(service);
    const body = { id: nextId(), kind: 'annul' as const, entries: [id], reason, author: 'quangan' };
    expect((await service.refusalOf(recordAnnulment, { body })).type).toBe('/problems/not-signed-in');
  });

  test('taken back reinstates exactly what it still decides', async () => {
    const service = await serviceOn(freshDatabase());
    const codes = ['14.1', '14.2', '12.1'];
    const ids: string[] = [];
    for (const indicator of codes) ids.push((await record(service, { indicator, value: 50 })).id);
    const [, second = '', third = ''] = ids;
    await annul(service, [third]);
    const act = await annul(service, ids); // the third was annulled before
    expect(act.statements).toBe(2);
    await annul(service, [second], { kind: 'reinstate' });
    await annul(service, [second], { reason: 'vẫn nhầm' });
    const undo = { params: { actId: act.id }, body: { id: nextId(), reason: 'hủy nhầm' } };
    expect(
      (await service.as('quangan').call(undoAnnulment, undo)).cells.map((cell) => cell.indicator),
    ).toEqual(['14.1']);
    expect(await service.as('quangan').call(undoAnnulment, undo)).toMatchObject({ statements: 1 });
    const again = { ...undo, body: { id: nextId(), reason: 'lần nữa' } };
    expect((await service.refusalOf(undoAnnulment, again)).status).toBe(422);
    const unknown = { ...undo, params: { actId: nextId() } };
    expect((await service.refusalOf(undoAnnulment, unknown)).type).toBe('/problems/unknown-annulment');
  });
});

describe('the first day of the programme', () => {
  test.each([
    [undefined, '2009-12-31', '2010-01-01'],
    ['2015-06-01', '2015-05-31', '2015-06-01'],
  ])(
    '%s: figures and metrics before it are refused, and it is answered to the screens',
    async (start, before, first) => {
      const service = await serviceOn(freshDatabase(), { programmeStart: start });
      const figureOn = (effectiveOn: string) => ({
        params,
        body: { id: nextId(), metric: 'population' as const, effectiveOn, value: 4700 },
      });
      const entryOn = (effectiveOn: string) => ({ params, body: entryBody({ effectiveOn }) });
      const refused = [
        await service.refusalOf(recordEntry, entryOn(before)),
        await service.refusalOf(recordMetric, figureOn(before)),
      ];
      for (const { errors } of refused) {
        expect(errors).toEqual([
          { pointer: '/effectiveOn', detail: 'Ngày số liệu không được trước ngày chương trình bắt đầu' },
        ]);
      }
      await service.call(recordEntry, entryOn(first));
      await service.call(recordMetric, figureOn(first));
      expect((await service.call(readWorkspace, {})).programmeStart).toBe(first);
    },
  );
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
