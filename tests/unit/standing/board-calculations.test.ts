import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSince, sumChanges } from '#shared/domain/standing/change-since.ts';
import { isStale, STALE_AFTER_DAYS } from '#shared/domain/standing/freshness.ts';
import { findNearlyMet } from '#shared/domain/standing/nearly-met.ts';
import { rankCriteriaByGaps, rankOfficesByGaps, rankParts } from '#shared/domain/standing/pareto.ts';
import { traceMean } from '#shared/domain/standing/progress.ts';
import { changeOfPrinted, meanOf, roundTo, sumOf } from '#shared/domain/values/decimal.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { holds } from '../../support/record/arbitraries.ts';

const SET = nationalSet('nang-cao-2021-2025');
const point = (on: string, criteriaMet: number | null, indicatorsMet = criteriaMet) => ({
  on,
  criteriaMet,
  indicatorsMet,
});

describe('the change since a day', () => {
  const series = [point('2023-11-30', null), point('2023-12-31', 12, 60), point('2024-01-24', 14, 59)];

  test('is that of both totals, to the last day of the series', () => {
    expect(changeSince(series, '2023-12-31')).toEqual({ criteria: 2, indicators: -1, criteriaBefore: 12 });
  });

  test.each(['2023-11-30', '2023-10-31'])('is unknown since %s, a day without figures (R9)', (since) => {
    expect(changeSince(series, since)).toBeUndefined();
  });

  test.each([
    ['the criteria are not known then', [point('2023-12-31', null, 60), point('2024-01-24', 14, 59)]],
    [
      'the indicators are not known then',
      [{ ...point('2023-12-31', 12), indicatorsMet: null }, point('2024-01-24', 14)],
    ],
    ['the criteria are not known now', [point('2023-12-31', 12), point('2024-01-24', null, 59)]],
    [
      'the indicators are not known now',
      [point('2023-12-31', 12), { ...point('2024-01-24', 14), indicatorsMet: null }],
    ],
    ['there is no series', []],
  ])('is unknown if %s', (_, points) => {
    expect(changeSince(points, '2023-12-31')).toBeUndefined();
  });

  test('is added up only over the communes with figures on both days', () => {
    const known = [
      { criteria: 2, indicators: -1, criteriaBefore: 12 },
      undefined,
      { criteria: 1, indicators: 4, criteriaBefore: 9 },
    ];
    expect(sumChanges(known)).toEqual({
      criteria: 3,
      indicators: 3,
      meanBefore: 10.5,
      meanAfter: 12,
      mean: 1.5,
      communes: 2,
    });
    expect(sumChanges([undefined])).toBeUndefined();
  });
});

describe('a printed change', () => {
  test('of 16.625 to 16.75 is 0.2, because 16.6 and 16.8 are printed', () => {
    const before = [17, 17, 17, 17, 17, 16, 16, 16];
    const changes = before.map((criteriaBefore, i) => ({
      criteria: i === 0 ? 1 : 0,
      indicators: 0,
      criteriaBefore,
    }));
    expect(sumChanges(changes)).toMatchObject({ meanBefore: 16.6, meanAfter: 16.8, mean: 0.2 });
  });

  test('is the difference of the printed numbers, for all totals and for any decimals', () => {
    const met = fc.integer({ min: 0, max: 75 });
    holds(
      fc.property(fc.array(fc.tuple(met, met), { minLength: 1, maxLength: 130 }), (totals) => {
        const changes = totals.map(([before, after]) => ({
          criteria: after - before,
          indicators: 0,
          criteriaBefore: before,
        }));
        const { meanBefore, meanAfter, mean } = sumChanges(changes) ?? {};
        expect([meanBefore, meanAfter]).toEqual(
          [0, 1].map((i) =>
            meanOf(
              totals.map((pair) => pair[i] ?? 0),
              1,
            ),
          ),
        );
        expect(sumOf([meanBefore ?? 0, mean ?? 0])).toBe(meanAfter);
      }),
      1000,
    );
    const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 10_000);
    holds(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), (before, after, places) => {
        const change = changeOfPrinted(before, after, places);
        expect(sumOf([roundTo(before, places), change])).toBe(roundTo(after, places));
      }),
      1000,
    );
  });
});

describe('the mean over time', () => {
  test('covers the communes with figures by then, to one decimal, and is null if there are none', () => {
    const series = [
      [point('2023-11-30', null), point('2023-12-31', 12), point('2024-01-24', 14)],
      [point('2023-11-30', null), point('2023-12-31', null), point('2024-01-24', 15)],
      [point('2023-11-30', null), point('2023-12-31', null), point('2024-01-24', 15)],
    ];
    expect(traceMean(series)).toEqual([
      { on: '2023-11-30', mean: null, counted: 0 },
      { on: '2023-12-31', mean: 12, counted: 1 },
      { on: '2024-01-24', mean: 14.7, counted: 3 },
    ]);
    expect(traceMean([])).toEqual([]);
  });
});

describe('freshness', () => {
  test('ends on the day after the limit; without a figure nothing is stale', () => {
    const on = '2024-01-24';
    expect(isStale(addDays(on, -STALE_AFTER_DAYS) ?? '', on)).toBe(false);
    expect(isStale(addDays(on, -STALE_AFTER_DAYS - 1) ?? '', on)).toBe(true);
    expect(isStale(null, on)).toBe(false);
  });
});

describe('the list of criteria nearly met', () => {
  const commune = (communeId: string, criteriaMet: number, met17: number) => ({
    communeId,
    criteriaMet,
    criteriaTotal: 19,
    criteria: [
      { number: 14, met: 4, total: 4 },
      { number: 17, met: met17, total: 12 },
    ],
  });
  const gaps = [
    { code: '17.4', notMet: ['06901', '06904'], notAssessed: [] },
    { code: '17.5', notMet: ['06904'], notAssessed: ['06910'] },
  ];

  test('has each criterion one indicator short with that indicator, the communes that miss the fewest criteria first', () => {
    const communes = [commune('06901', 16, 11), commune('06904', 15, 10), commune('06910', 18, 11)];
    expect(findNearlyMet(SET, communes, gaps)).toEqual([
      { communeId: '06910', criterion: 17, code: '17.5', isAssessed: false, isLast: true },
      { communeId: '06901', criterion: 17, code: '17.4', isAssessed: true, isLast: false },
    ]);
  });
});

describe('the ranking of gaps', () => {
  const gaps = [
    { code: '17.4', notMet: ['06901', '06904'], notAssessed: ['06910'] },
    { code: '17.5', notMet: ['06901'], notAssessed: [] },
    { code: '10.1', notMet: ['06904'], notAssessed: [] },
  ];

  test('is by criterion, the most first, with cumulative shares; indicators without a verdict are left out (R9)', () => {
    expect(rankCriteriaByGaps(SET, gaps)).toEqual([
      { key: 17, count: 3, cumulative: 0.75 },
      { key: 10, count: 1, cumulative: 1 },
    ]);
  });

  test('is by office, with the same total', () => {
    const offices = rankOfficesByGaps(SET, gaps);
    expect(offices.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(offices.at(-1)?.cumulative).toBe(1);
  });

  test('keeps equals in the order given and leaves out parts of nothing', () => {
    const parts = rankParts(
      new Map([
        ['a', 1],
        ['b', 0],
        ['c', 2],
        ['d', 1],
      ]),
    );
    expect(parts.map(({ key }) => key)).toEqual(['c', 'a', 'd']);
  });
});
