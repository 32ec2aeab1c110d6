import { describe, expect, test } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { countSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { storeNationalSets } from '../../../server/features/sets/criteria-sets/national-sets.ts';
import { serviceOn } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { MADE_UP_SETS, madeUpSet, nationalSet } from '../../support/fixtures.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const LATER = '2024-06-01T00:00:00.000Z';

function stricterSet() {
  const set = nationalSet(SET);
  const criteria = set.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((indicator) =>
      indicator.code === '14.1'
        ? { ...indicator, target: { all: 98 }, checked: { name: true, target: true } }
        : indicator,
    ),
  }));
  return { ...set, criteria };
}

describe('a revision of a set', () => {
  test('is stored only if it differs', () => {
    const database = freshDatabase();
    expect(addCriteriaSet(database, nationalSet(SET), LATER)).toEqual({ revision: 1, isNew: false });
    expect(addCriteriaSet(database, stricterSet(), LATER)).toEqual({ revision: 2, isNew: true });
    expect(addCriteriaSet(database, stricterSet(), LATER)).toEqual({ revision: 2, isNew: false });
    expect(countRows(database).criteria_set).toBe(3);
  });

  test('is not reverted by a start of the program', () => {
    const database = freshDatabase();
    addCriteriaSet(database, stricterSet(), LATER);
    storeNationalSets(database, LATER);
    expect(countRows(database).criteria_set).toBe(3);
  });

  test('is the basis of standings from then on; entries keep the revision they were recorded under', async () => {
    const { call, database } = await serviceOn(freshDatabase());
    const body = entryBody({ value: 97 });
    const first = await call(recordEntry, { params, body });
    expect([first.revision, first.verdict?.status]).toEqual([1, 'met']);
    addCriteriaSet(database, stricterSet(), LATER);
    const { entries } = await call(listEntries, { params, query: { set: SET } });
    expect(entries.map(({ revision, verdict }) => [revision, verdict?.status])).toEqual([[1, 'not-met']]);
    const second = await call(recordEntry, { params, body: entryBody({ value: 99.96, replaces: first.id }) });
    expect([second.revision, second.verdict?.status]).toEqual([2, 'met']);
  });

  test('does not change a standing with an earlier knownAt', async () => {
    const { call, database, setNow } = await serviceOn(freshDatabase());
    setNow('2024-05-01T00:00:00.000Z');
    await call(recordEntry, { params, body: entryBody({ value: 97 }) });
    const at = (knownAt?: string) =>
      call(readStanding, { params, query: { set: SET, on: '2024-05-01', knownAt } });
    const known = await at('2024-05-31T00:00:00.000Z');
    addCriteriaSet(database, stricterSet(), LATER);
    expect(await at('2024-05-31T00:00:00.000Z')).toEqual(known);
    expect([known.set.revision, known.indicatorsMet]).toEqual([1, 1]);
    const now = await at();
    expect([now.set.revision, now.indicatorsMet, now.notMet]).toEqual([2, 0, 1]);
  });

  test('is read by its number; without a number the latest is read', async () => {
    const { call, database } = await serviceOn(freshDatabase());
    addCriteriaSet(database, stricterSet(), LATER);
    const revision = async (number?: number) =>
      (await call(readCriteriaSet, { params: { setId: SET }, query: { revision: number } })).revision;
    expect([await revision(), await revision(1), await revision(2)]).toEqual([2, 1, 2]);
    const { criteriaSets } = await call(listCriteriaSets, {});
    expect(criteriaSets.map(({ id, revision }) => [id, revision])).toEqual([
      [SET, 2],
      ['ntm-2021-2025', 1],
    ]);
  });
});

describe.each(MADE_UP_SETS)('the set %s (R1)', (id) => {
  const set = madeUpSet(id);
  const { criteriaTotal, indicatorsTotal } = countSet(set);
  const region = set.regions.length > 0 ? (id === 'gia-dinh-20-53' ? 'DBSH' : 'nhom-1') : null;

  async function judgedService() {
    const service = await serviceOn(freshDatabase());
    addCriteriaSet(service.database, set, '2024-01-01T00:00:00.000Z');
    for (const { code } of listIndicators(set).slice(0, indicatorsTotal - 1)) {
      const body = entryBody({ set: id, indicator: code, value: null, judgement: 'met', reason: 'kiểm thử' });
      await service.call(recordEntry, { params, body });
    }
    return service;
  }

  test('is read back as it was added', async () => {
    const { call } = await judgedService();
    const { revision, recordedAt, ...stored } = await call(readCriteriaSet, {
      params: { setId: id },
      query: {},
    });
    expect(stored).toEqual(set);
    expect([revision, recordedAt]).toEqual([1, '2024-01-01T00:00:00.000Z']);
  });

  test('has standings, a board and progress with its own denominators', async () => {
    const { call } = await judgedService();
    const totals = {
      criteriaMet: criteriaTotal - 1,
      criteriaTotal,
      indicatorsMet: indicatorsTotal - 1,
      indicatorsTotal,
    };
    const query = { set: id, on: '2024-06-30' };
    expect(await call(readStanding, { params, query })).toMatchObject({ ...totals, region });
    const board = await call(readBoard, { query });
    expect(board.communes.find(({ communeId }) => communeId === '06901')).toMatchObject(totals);
    expect(board.groups[0]).toEqual({ from: criteriaTotal, to: criteriaTotal, communes: [] });
    expect(board.groups[1]?.communes).toEqual(['06901']);
    const progress = await call(readProgress, { query: { set: id, commune: '06901', from: '2024-06-30' } });
    expect(progress).toMatchObject({ criteriaTotal, indicatorsTotal });
    expect(progress.communes[0]?.points[0]).toMatchObject({ criteriaMet: criteriaTotal - 1 });
  });

  test('does not affect standings against other sets (R10)', async () => {
    const { call } = await judgedService();
    expect(await call(readStanding, { params, query: { set: SET } })).toMatchObject({
      notAssessed: 75,
      lastEffectiveOn: null,
    });
  });
});
