import { describe, expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listCommunes, readCommune } from '#shared/contract/units/communes.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { loadSample } from '../../../server/sample/load-sample.ts';
import { StartRefusal } from '../../../server/start-refusal.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { BEGINNING, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const REVIEW = { set: SET, on: '2024-01-24' };

describe('Quảng An at the review of 24 January 2024', () => {
  test('has 16 of 19 criteria and 70 of 75 indicators', async () => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const standing = await call(readStanding, { params, query: REVIEW });
    expect(standing).toMatchObject({
      criteriaMet: 16,
      criteriaTotal: 19,
      indicatorsMet: 70,
      indicatorsTotal: 75,
      illustrative: true,
    });
    const missed = standing.criteria.filter(({ status }) => status !== 'met').map(({ number }) => number);
    expect(missed).toEqual([13, 17, 18]);
  });

  test('meets income and health insurance, both still low', async () => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const { criteria } = await call(readStanding, { params, query: REVIEW });
    const of = (code: string) =>
      criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code);
    expect(of('10.1')).toMatchObject({ status: 'met-low', value: 68.3, target: 68 });
    expect(of('14.1')).toMatchObject({ status: 'met-low', value: 95.3, target: 95 });
    expect(of('10.1')?.why.source).toMatchObject({ region: 'DBSH', year: 2023 });
  });

  test('has the published metrics, four of them read from indicators (R14)', async () => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const { metrics } = await call(readStanding, { params, query: REVIEW });
    const of = (id: string) =>
      metrics.filter(({ metric }) => metric === id).map(({ value, source }) => [value, source?.indicator]);
    expect(of('income')).toEqual([[68.3, '10.1']]);
    expect(of('poverty-rate')).toEqual([[0, '11.1']]);
    expect(of('near-poor-rate')).toEqual([[0, undefined]]);
    expect(of('health-insurance-rate')).toEqual([[95.3, '14.1']]);
    expect(of('trained-labour-rate')).toEqual([[86, '12.1']]);
  });

  test('is the same on the board, in the progress and in the files', async () => {
    const { call, send } = await serviceOn(freshDatabase('sample'));
    const board = await call(readBoard, { query: REVIEW });
    expect(board.communes.find(({ communeId }) => communeId === '06901')).toMatchObject({
      criteriaMet: 16,
      indicatorsMet: 70,
    });
    expect(board.groups[1]?.communes).toContain('06901');
    const progress = await call(readProgress, {
      query: { set: SET, from: '2024-01-24', to: '2024-01-24', commune: '06901' },
    });
    expect(progress.communes[0]?.points).toEqual([{ on: '2024-01-24', criteriaMet: 16, indicatorsMet: 70 }]);
    const file = await send(`/api/exports/standings.csv?set=${SET}&on=2024-01-24&commune=06901`);
    expect(file.payload).toContain('"06901",Quảng An,nang-cao-2021-2025,1,2024-01-24,16,19,70,75,');
  });

  test('has the same metrics as known a week later (R8)', async () => {
    const { call } = await serviceOn(freshDatabase('sample-stored-later'));
    const known = await call(readStanding, {
      params,
      query: { ...REVIEW, knownAt: '2024-01-31T00:00:00.000Z' },
    });
    expect(known).toMatchObject({ criteriaMet: 16, indicatorsMet: 70 });
    const { metrics } = await call(readStanding, { params, query: REVIEW });
    expect(known.metrics.map(({ metric }) => metric)).toEqual(metrics.map(({ metric }) => metric));
  });
});

describe('the sample district', () => {
  test('has eight communes, their recognitions, and opens on its last day', async () => {
    const { call, setNow } = await serviceOn(freshDatabase('sample'));
    const { communes } = await call(listCommunes, { query: {} });
    expect(communes).toHaveLength(8);
    const { recognitions } = await call(readCommune, { params: { communeId: '06919' } });
    expect(recognitions.map(({ decidedOn }) => decidedOn)).toEqual(['2022-12-31']);
    setNow('2026-01-01T00:00:00.000Z');
    const workspace = await call(readWorkspace, {});
    expect(workspace).toMatchObject({ opensWith: SET, hasSample: true, today: '2026-01-01' });
    expect(workspace.opensOn <= '2025-06-30').toBe(true);
    const board = await call(readBoard, { query: { set: SET, on: workspace.opensOn } });
    expect(board.communes.every(({ hasEntries }) => hasEntries)).toBe(true);
    expect((await call(readBoard, { query: { set: SET } })).communes).toEqual([]);
  });

  test('marks every entry as illustrative except the published ones', async () => {
    const { call } = await serviceOn(freshDatabase('sample'));
    const { entries } = await call(listEntries, { params, query: { set: SET, limit: 1000 } });
    const published = entries.filter(({ illustrative }) => !illustrative).map(({ indicator }) => indicator);
    expect(published.toSorted()).toEqual(['10.1', '11.1', '12.1', '14.1']);
    expect(entries.every(({ origin }) => origin === 'sample')).toBe(true);
  });

  test('is not loaded into a record that already holds communes', () => {
    const database = freshDatabase();
    const before = countRows(database);
    expect(() => loadSample(database)).toThrow(StartRefusal);
    expect(countRows(database)).toEqual(before);
  });

  test('is loaded completely or not at all', () => {
    const database = freshDatabase('empty');
    expect(() => loadSample(database)).toThrow('needs the criteria set');
    expect(countRows(database).commune).toBe(0);
    const set = nationalSet(SET);
    addCriteriaSet(database, { ...set, criteria: set.criteria.slice(0, 5) }, BEGINNING);
    expect(() => loadSample(database)).toThrow(/^sample 06\d{3}\.csv \d+: .*unknown-indicator/);
    expect(countRows(database)).toMatchObject({ commune: 0, entry: 0 });
  });
});
