import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { listCommunes, readCommune } from '#shared/contract/units/communes.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { insertTestAccount } from '../../../support/accounts/sessions.ts';
import { serviceOn } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { nationalSet } from '../../../support/fixtures.ts';
import { entryBody, SET, TEST_COMMUNES } from '../../../support/record/entries.ts';

const params = { communeId: '06901' };

describe('the service', () => {
  test('reports its health to everyone, without details of the software', async () => {
    const { as } = await serviceOn(freshDatabase('empty'));
    expect((await as(null).send('/api/health')).json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', record: 'ok', disk: 'ok', backup: 'off', replication: 'off' },
    });
  });

  test('opens with today in Vietnam and the set of the last entry', async () => {
    const { call, setNow } = await serviceOn(freshDatabase());
    setNow('2024-06-30T17:00:00.000Z');
    await call(recordEntry, {
      params,
      body: entryBody({ set: 'ntm-2021-2025', indicator: '10.1', value: 60 }),
    });
    expect(await call(readWorkspace, {})).toEqual({
      today: '2024-07-01',
      programmeStart: '2010-01-01',
      opensOn: '2024-07-01',
      opensWith: 'ntm-2021-2025',
      applies: { mainly: [], otherwise: {} },
      hasSample: false,
    });
  });

  test('opens on the configured day', async () => {
    const { call } = await serviceOn(freshDatabase(), { openOn: '2024-01-24' });
    expect(await call(readWorkspace, {})).toMatchObject({ today: '2024-06-30', opensOn: '2024-01-24' });
  });

  test('opens empty if nothing is stored', async () => {
    const database = freshDatabase('empty');
    database.write((tx) => insertTestAccount(tx));
    const { call } = await serviceOn(database);
    expect(await call(readWorkspace, {})).toMatchObject({ opensWith: null, opensOn: '2024-06-30' });
    expect(await call(listCommunes, { query: {} })).toEqual({ communes: [] });
    expect(await call(listCriteriaSets, {})).toEqual({ criteriaSets: [] });
  });

  test('serves its API document', async () => {
    const { send } = await serviceOn(freshDatabase('empty'));
    const { statusCode, payload } = await send('/api/openapi.json');
    expect(statusCode).toBe(200);
    expect(JSON.parse(payload)).toMatchObject({ openapi: '3.1.1', info: { title: 'NTM Tracker' } });
  });
});

test('the API document has the content type JSON', async () => {
  const { send } = await serviceOn(freshDatabase('empty'));
  expect((await send('/api/openapi.json')).headers['content-type']).toBe('application/json; charset=utf-8');
});

describe('communes', () => {
  test('are listed by name in Vietnamese order; with a day, those that exist on it', async () => {
    const { call } = await serviceOn(freshDatabase());
    const names = async (on?: string) =>
      (await call(listCommunes, { query: { on } })).communes.map(({ name }) => name);
    expect(await names()).toEqual(['Đồng Thử', 'Quảng An']);
    expect(await names('2025-06-30')).toEqual(['Đồng Thử', 'Quảng An']);
    expect(await names('2025-07-01')).toEqual(['Quảng An']);
    expect(await names('2022-12-31')).toEqual(['Quảng An']);
  });

  test('are read one by one with their recognitions', async () => {
    const { call } = await serviceOn(freshDatabase());
    expect(await call(readCommune, { params })).toEqual({ ...TEST_COMMUNES[0], recognitions: [], sets: [] });
  });
});

describe('criteria sets', () => {
  test('are listed with their totals and the numbers of unchecked and missing targets', async () => {
    const { call } = await serviceOn(freshDatabase());
    const { criteriaSets } = await call(listCriteriaSets, {});
    expect(
      criteriaSets.map(({ id, revision, criteriaTotal, indicatorsTotal }) => [
        id,
        revision,
        criteriaTotal,
        indicatorsTotal,
      ]),
    ).toEqual([
      ['nang-cao-2021-2025', 1, 19, 75],
      ['ntm-2021-2025', 1, 19, 57],
    ]);
    const indicators = listIndicators(nationalSet(SET));
    expect(criteriaSets[0]).toMatchObject({
      missingTargets: indicators.filter(({ target }) => target === null).length,
      uncheckedTargets: indicators.filter(({ target, checked }) => target && !checked.target).length,
    });
  });

  test('are read as whole documents', async () => {
    const { call } = await serviceOn(freshDatabase());
    const set = await call(readCriteriaSet, { params: { setId: SET }, query: {} });
    expect(set).toMatchObject({
      id: SET,
      revision: 1,
      level: 'nang-cao',
      recordedAt: '2022-03-08T00:00:00.000Z',
    });
    expect(set.criteria).toHaveLength(19);
  });
});
