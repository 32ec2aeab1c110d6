import { describe, expect, test, vi } from 'vitest';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listIndicators } from '#shared/contract/standing/indicators.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { listIndicators as indicatorsOf } from '#shared/domain/sets/criteria-set.ts';
import { serviceOn, type TestCaller, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { readCsv } from '../../support/files/exports.ts';
import { commit, compare, sendAndLook } from '../../support/files/imports.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const params = { communeId: '06901' };
const OPEN =
  indicatorsOf(nationalSet(SET)).find(({ target, kind }) => target === null && kind === 'share')?.code ?? '';
const ON = '2024-06-30';

type Given = Parameters<typeof entryBody>[0];

const record = (caller: TestCaller, given: Given) =>
  caller.call(recordEntry, { params, body: entryBody(given) });

async function seen({ call }: TestService, code: string, on = ON) {
  const standing = await call(readStanding, { params, query: { set: SET, on } });
  const found = standing.criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return { ...found, standing };
}

async function ended() {
  const service = await serviceOn(freshDatabase());
  const judged = { indicator: OPEN, value: 98.7, judgement: 'met', reason: 'biên bản' } as const;
  const first = await record(service, { ...judged, effectiveOn: '2024-01-31' });
  await record(service, { indicator: OPEN, value: 98.6, effectiveOn: '2024-03-31', replaces: first.id });
  return { service, first };
}

describe('a judgement that a newer figure ended', () => {
  test('is told by the standing, the lists, the board and the files', async () => {
    const { service, first } = await ended();
    const { status, awaitsJudgement, standing } = await seen(service, OPEN);
    expect([status, standing.awaitsJudgement]).toEqual(['not-assessed', 1]);
    expect(awaitsJudgement).toEqual({
      before: 'met',
      effectiveOn: '2024-01-31',
      entry: first.id,
      author: 'dieuphoi',
    });
    const query = { set: SET, on: ON, state: 'awaits-judgement' } as const;
    const { indicators } = await service.call(listIndicators, { query });
    expect(indicators.map(({ communeId, code }) => [communeId, code])).toEqual([['06901', OPEN]]);
    const board = await service.call(readBoard, { query: { set: SET, on: ON } });
    expect(board.communes.map((row) => row.awaitsJudgement)).toEqual([0, 1]);
    const { rows } = await readCsv(service, 'indicators', { on: ON });
    expect(
      rows.flatMap((row) => (row['awaitsJudgement'] ? [[row['indicator'], row['awaitsJudgement']]] : [])),
    ).toEqual([[OPEN, 'met']]);
  });

  test('is known as of its own time: before the newer figure was recorded, it holds', async () => {
    const { service } = await ended();
    const { call } = service;
    const knownAt = '2024-06-30T01:59:59.000Z';
    const standing = await call(readStanding, { params, query: { set: SET, on: ON, knownAt } });
    expect(standing.awaitsJudgement).toBe(0);
    expect((await seen(service, OPEN, '2024-02-28')).awaitsJudgement).toBeNull();
  });
});

describe('what an officer of the commune itself judges against the figures', () => {
  const against = { indicator: '14.1', value: 90, judgement: 'met', reason: 'đã vận động' } as const;

  test('is marked, wherever it counts; that of the office is not', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service.as('quangan'), against);
    const { judgedByCommune, standing } = await seen(service, '14.1');
    expect([judgedByCommune, standing.judgedByCommune]).toEqual([true, 1]);
    const board = await service.call(readBoard, { query: { set: SET, on: ON } });
    expect(board.communes.map((row) => row.judgedByCommune)).toEqual([0, 1]);
    const first = standing.criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === '14.1');
    await record(service, { ...against, replaces: first?.entry?.id ?? null });
    expect((await seen(service, '14.1')).judgedByCommune).toBe(false);
  });

  test('is not marked if it agrees with the figures', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service.as('quangan'), { ...against, value: 99 });
    expect((await seen(service, '14.1')).judgedByCommune).toBe(false);
  });

  test('stays marked after the officer moved on, and a later officer of the commune does not mark an earlier judgement', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service.as('quangan'), against);
    await record(service, { ...against, indicator: '10.1', value: 1 });
    const admin = service.as('quantri');
    service.setNow('2024-06-30T05:00:00.000Z');
    await admin.call(changeAccount, { params: { username: 'quangan' }, body: { role: 'leader' } });
    const body = { role: 'commune', communes: ['06901'] } as const;
    await admin.call(changeAccount, {
      params: { username: 'dieuphoi' },
      body: { ...body, communes: ['06901'] },
    });
    expect((await seen(service, '14.1')).judgedByCommune).toBe(true);
    expect((await seen(service, '10.1')).judgedByCommune).toBe(false);
  });
});

describe('figures and targets of an earlier year (R23)', () => {
  test('are counted apart by the board and the files, and listed', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service, { indicator: '10.1', value: 68.3, effectiveOn: '2023-12-31' });
    await record(service, { indicator: '14.1', value: 96, effectiveOn: '2024-06-30' });
    const board = await service.call(readBoard, { query: { set: SET, on: ON } });
    const row = board.communes.find(({ communeId }) => communeId === '06901');
    expect(row).toMatchObject({ ofEarlierYear: 1, metByEarlierTarget: 1, criteriaMetByEarlierTarget: 1 });
    const list = async (state: 'earlier-year' | 'earlier-target') =>
      (await service.call(listIndicators, { query: { set: SET, on: ON, state } })).indicators.map(
        ({ code }) => code,
      );
    expect([await list('earlier-year'), await list('earlier-target')]).toEqual([['10.1'], ['10.1']]);
    const own = async (table: 'standings' | 'board') =>
      (await readCsv(service, table, { on: ON })).rows.find(({ communeId }) => communeId === '06901');
    for (const table of ['standings', 'board'] as const)
      expect(await own(table)).toMatchObject({
        ofEarlierYearCount: '1',
        metByEarlierTargetCount: '1',
        criteriaMetByEarlierTarget: '1',
      });
    const { rows } = await readCsv(service, 'indicators', { on: ON });
    expect(
      rows.find(({ communeId, indicator }) => communeId === '06901' && indicator === '10.1'),
    ).toMatchObject({
      ofEarlierYear: 'true',
      metByEarlierTarget: 'true',
    });
  });
});

describe('what nobody stated', () => {
  test('a commune without figures is in no gap, as in no mean and no group (R9)', async () => {
    const service = await serviceOn(freshDatabase());
    await record(service, { indicator: '14.1', value: 90 });
    const { gaps, communes } = await service.call(readBoard, { query: { set: SET, on: ON } });
    expect(communes.map(({ hasEntries }) => hasEntries)).toEqual([false, true]);
    expect(new Set(gaps.flatMap(({ notMet, notAssessed }) => [...notMet, ...notAssessed]))).toEqual(
      new Set(['06901']),
    );
    expect(gaps).toHaveLength(75);
  });

  test('has a target all the same, in the standing and in the file', async () => {
    const service = await serviceOn(freshDatabase());
    expect((await seen(service, '14.1')).target).toBe(95);
    const first = await record(service, { indicator: '14.1', value: 96, effectiveOn: '2024-01-31' });
    const withdrawal = {
      indicator: '14.1',
      value: null,
      reason: 'rút',
      effectiveOn: '2024-02-29',
      replaces: first.id,
    };
    await record(service, withdrawal);
    expect(await seen(service, '14.1')).toMatchObject({ target: 95, why: { basis: 'withdrawn' } });
    const { rows } = await readCsv(service, 'indicators', { on: ON });
    const targets = rows
      .filter(({ indicator }) => indicator === '14.1')
      .map((row) => [row['basis'], row['target']]);
    expect(targets).toEqual([
      ['no-entry', '95'],
      ['withdrawn', '95'],
    ]);
  });
});

test('an import says which judgements end and what becomes of the totals, as they are afterwards', async () => {
  const service = await serviceOn(freshDatabase());
  const judged = { indicator: OPEN, value: 98.7, judgement: 'met', reason: 'biên bản' } as const;
  await record(service, { ...judged, effectiveOn: '2024-01-31' });
  const csv = `Mã xã;Mã chỉ tiêu;Ngày số liệu;Kết quả\r\n06901;${OPEN};31/03/2024;98,6\r\n06901;14.1;31/05/2024;96\r\n`;
  const made = await compare(service, await sendAndLook(service, Buffer.from(csv), 'a.csv'));
  expect(made.consequences).toMatchObject([
    {
      communeId: '06901',
      name: 'Quảng An',
      on: '2024-05-31',
      judgements: [{ code: OPEN, before: 'met', after: 'not-assessed' }],
      before: { indicatorsMet: 1 },
      after: { indicatorsMet: 1 },
    },
  ]);
  await commit(service, made);
  const { standing } = await seen(service, OPEN, '2024-05-31');
  const { criteriaMet, indicatorsMet } = standing;
  expect(made.consequences[0]?.after).toEqual({ criteriaMet, indicatorsMet });
});
