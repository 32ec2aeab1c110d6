import { expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listRoadmaps, readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const query = { set: SET, on: '2024-01-24', deadline: '2024-12-31' };

test('the roadmap of Quảng An has its five missing indicators and income, whose target rises in 2024', async () => {
  const { call } = await serviceOn(freshDatabase('sample'));
  const { steps, monthsLeft } = await call(readRoadmap, { params, query });
  const missing = steps.filter(({ reason }) => reason !== 'target-rises');
  expect(missing.map(({ code }) => code)).toEqual(['13.2', '17.4', '17.5', '18.1', '18.7']);
  expect(monthsLeft).toBe(11.2);
  expect(steps.find(({ code }) => code === '10.1')).toMatchObject({
    reason: 'target-rises',
    value: 68.3,
    target: 72,
    shortfall: 3.7,
    targetSource: { region: 'DBSH', year: 2024 },
  });
});

test('a shortfall of a share of households is also given in households, and the pace comes from the sample’s figures', async () => {
  const { call } = await serviceOn(freshDatabase('sample'));
  const { steps } = await call(readRoadmap, { params, query });
  const step = steps.find(({ code }) => code === '17.5');
  // 46.2 % of 50 %: 3.8 points of 1,328 households are 50.46, so 51.
  expect(step).toMatchObject({
    shortfall: 3.8,
    inCount: { number: 51, of: 'households', whole: 1328 },
    neededPerMonth: 0.34,
    observed: { points: 5, from: '2022-06-30', to: '2024-01-24' },
  });
  expect(step?.figures.map(({ effectiveOn }) => effectiveOn)).toEqual(
    step?.figures.map(({ effectiveOn }) => effectiveOn).toSorted(),
  );
});

test('the roadmaps of the district have the indicators that the board shows as missing', async () => {
  const { call } = await serviceOn(freshDatabase('sample'));
  const board = await call(readBoard, { query: { set: SET, on: query.on } });
  const { communes } = await call(listRoadmaps, { query });
  for (const { communeId, steps } of communes) {
    const row = board.communes.find((one) => one.communeId === communeId);
    const missing = steps.filter(({ reason }) => reason !== 'target-rises').length;
    expect(missing).toBe((row?.indicatorsTotal ?? 0) - (row?.indicatorsMet ?? 0));
  }
});

test('a new figure changes the roadmap at once, but not that of a past state of the record', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  service.setNow('2024-07-15T02:00:00.000Z');
  const first = await service.call(readRoadmap, { params, query });
  const { entry } = (await service.call(readStanding, { params, query: { set: SET, on: query.on } })).criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => code === '17.5') ?? { entry: null };
  expect(first.steps.some(({ code }) => code === '17.5')).toBe(true);
  const later = entryBody({
    indicator: '17.5',
    value: 60,
    effectiveOn: '2024-01-25',
    replaces: entry?.id ?? null,
  });
  await service.call(recordEntry, { params, body: later });
  const on = '2024-01-25';
  const after = await service.call(readRoadmap, { params, query: { ...query, on } });
  expect(after.steps.some(({ code }) => code === '17.5')).toBe(false);
  const knownAt = '2024-01-24T16:59:59.999Z';
  const before = await service.call(readRoadmap, { params, query: { ...query, on, knownAt } });
  expect(before.steps.some(({ code }) => code === '17.5')).toBe(true);
});
