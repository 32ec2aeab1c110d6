import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { type Board, readBoard, readOverview } from '#shared/contract/standing/standings.ts';
import { changeCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const query = { set: SET, on: '2024-01-24' };
const OTHER = 'Huyện Bên Cạnh';

async function withTwoGroups(): Promise<TestService> {
  const service = await serviceOn(freshDatabase('sample'));
  for (const communeId of ['06904', '06910'])
    await service.as('quantri').call(changeCommune, { params: { communeId }, body: { group: OTHER } });
  return service;
}

/** Totals of a board, counted from its rows without the product's functions. */
function counted({ communes, meanCriteriaMet, groups }: Board) {
  const sum = (key: 'notMet' | 'notAssessed') => communes.reduce((total, row) => total + row[key], 0);
  return {
    communes: communes.length,
    withEntries: communes.filter(({ hasEntries }) => hasEntries).length,
    achieved: groups.map((group) => group.communes.length),
    meanCriteriaMet,
    notMet: sum('notMet'),
    notAssessed: sum('notAssessed'),
    atRisk: communes.filter(({ risk }) => risk !== null).length,
    lastRecordedAt: communes
      .map((row) => row.lastRecordedAt ?? '')
      .sort()
      .at(-1),
  };
}

describe('the overview of coordinated groups', () => {
  test('has for each group, and for all, the totals of its board', async () => {
    const { call } = await withTwoGroups();
    const overview = await call(readOverview, { query });
    expect(overview.groups.map(({ group }) => group)).toEqual([OTHER, 'Huyện Đầm Hà']);
    expect(overview.all).toEqual(counted(await call(readBoard, { query })));
    for (const { group, ...totals } of overview.groups) {
      const board = await call(readBoard, { query: { ...query, group } });
      expect(board.communes).toHaveLength(group === OTHER ? 2 : 6);
      expect(totals).toEqual(counted(board));
    }
    expect(overview.achievementGroups).toHaveLength(overview.all.achieved.length);
  });

  test('counts communes without entries only as communes (R9)', async () => {
    const { call } = await serviceOn(freshDatabase());
    const params = { communeId: '06901' };
    await call(recordEntry, { params, body: entryBody({ indicator: '7.1', value: true }) });
    const { all } = await call(readOverview, { query });
    expect(all).toMatchObject({
      communes: 2,
      withEntries: 1,
      meanCriteriaMet: 1,
      notAssessed: 74,
      atRisk: 0,
    });
    expect(all.achieved.reduce((sum, count) => sum + count)).toBe(1);
  });

  test('shows an entry and a change of a group at once', async () => {
    const service = await serviceOn(freshDatabase());
    const params = { communeId: '06901' };
    const read = () => service.call(readOverview, { query });
    expect((await read()).all).toMatchObject({ withEntries: 0, meanCriteriaMet: null, lastRecordedAt: null });
    await service.call(recordEntry, { params, body: entryBody({ indicator: '7.1', value: true }) });
    expect((await read()).all).toMatchObject({ withEntries: 1, meanCriteriaMet: 1 });
    await service.as('quantri').call(changeCommune, { params, body: { group: OTHER } });
    expect((await read()).groups).toMatchObject([
      { group: OTHER, communes: 1, withEntries: 1 },
      { group: 'Huyện Đầm Hà', communes: 1, withEntries: 0 },
    ]);
  });
});

test('a board of an unknown group is empty', async () => {
  const { call } = await serviceOn(freshDatabase());
  const board = await call(readBoard, { query: { ...query, group: 'Huyện Không Có' } });
  expect(board).toMatchObject({ communes: [], meanCriteriaMet: null, gaps: [] });
});
