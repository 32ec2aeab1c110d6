import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };

describe('a computed answer', () => {
  test('is the standing of a commune against a set on a day', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, { params, body: entryBody({ indicator: '7.1', value: true }) });
    const standing = await call(readStanding, { params, query: { set: SET, on: '2024-01-24' } });
    expect(standing).toMatchObject({
      set: { id: SET, revision: 1, document: '318/QĐ-TTg' },
      on: '2024-01-24',
      knownAt: null,
      name: 'Quảng An',
      region: 'DBSH',
      criteriaMet: 1,
      criteriaTotal: 19,
      indicatorsMet: 1,
      indicatorsTotal: 75,
      notAssessed: 74,
      risk: null,
      illustrative: false,
    });
    expect(standing.criteria[6]).toMatchObject({ number: 7, status: 'met', met: 1, total: 1 });
  });

  test('is the board of all communes; one without entries is in no group and not in the mean (R9, R11)', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, { params, body: entryBody({ indicator: '7.1', value: true }) });
    const board = await call(readBoard, { query: { set: SET, on: '2024-01-24' } });
    expect(board.communes.map(({ communeId, hasEntries }) => [communeId, hasEntries])).toEqual([
      ['99999', false],
      ['06901', true],
    ]);
    expect(board.groups.map(({ from, to, communes }) => [from, to, communes])).toEqual([
      [19, 19, []],
      [15, 18, []],
      [10, 14, []],
      [5, 9, []],
      [0, 4, ['06901']],
    ]);
    expect(board.meanCriteriaMet).toBe(1);
    expect(board.gaps).toHaveLength(74);
  });

  test('is the progress of a commune, by default from its set’s first entry to today', async () => {
    const { call } = await serviceOn(freshDatabase());
    await call(recordEntry, {
      params,
      body: entryBody({ indicator: '7.1', value: true, effectiveOn: '2024-05-15' }),
    });
    const progress = await call(readProgress, { query: { set: SET, commune: '06901' } });
    expect(progress).toMatchObject({
      from: '2024-05-15',
      to: '2024-06-30',
      step: 'month',
      criteriaTotal: 19,
    });
    expect(progress.communes).toEqual([
      {
        communeId: '06901',
        name: 'Quảng An',
        points: [
          { on: '2024-05-31', criteriaMet: 1, indicatorsMet: 1 },
          { on: '2024-06-30', criteriaMet: 1, indicatorsMet: 1 },
        ],
      },
    ]);
    const all = await call(readProgress, { query: { set: SET, from: '2024-04-30', step: 'year' } });
    expect(all.communes.map(({ points }) => points.map(({ criteriaMet }) => criteriaMet))).toEqual([
      [null],
      [1],
    ]);
  });

  test('is the same each time an entry with the same id is sent', async () => {
    const { call } = await serviceOn(freshDatabase());
    const body = entryBody({ id: nextId() });
    expect(await call(recordEntry, { params, body })).toEqual(await call(recordEntry, { params, body }));
  });
});
