import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween, meanMet, traceProgress } from '#shared/domain/standing/progress.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import { madeUpSet, nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyMoment, anyRecord, holds } from '../../support/record/arbitraries.ts';
import { entryOf } from '../../support/record/entries.ts';

const anyDays = fc.uniqueArray(anyDay, { minLength: 1, maxLength: 12 }).map((days) => days.toSorted());

describe('progress over time', () => {
  test('has on each day the totals of the standing on that day, and none before the first entry', () => {
    holds(
      fc.property(anyRecord, anyDays, fc.option(anyMoment, { nil: undefined }), (record, days, knownAt) => {
        const { set, region, entries } = record;
        const expected = days.map((on) => {
          const judged = judgeCommune(set, region, entries, { on, knownAt });
          const isEmpty = judged.lastRecordedAt === null;
          return {
            on,
            criteriaMet: isEmpty ? null : judged.criteriaMet,
            indicatorsMet: isEmpty ? null : judged.indicatorsMet,
          };
        });
        expect(traceProgress(set, region, entries, days, knownAt)).toEqual(expected);
      }),
    );
  });

  test('does not depend on the order in which entries are given, and leaves them in it', () => {
    holds(
      fc.property(anyRecord, anyDays, ({ set, region, entries }, days) => {
        const reversed = entries.toReversed();
        const before = [...reversed];
        expect(traceProgress(set, region, reversed, days)).toEqual(traceProgress(set, region, entries, days));
        expect(reversed).toEqual(before);
      }),
    );
  });

  test('is null, not zero, if nothing was ever entered (R9)', () => {
    const set = madeUpSet('gia-dinh-8-27');
    expect(traceProgress(set, undefined, [], ['2024-01-31'])).toEqual([
      { on: '2024-01-31', criteriaMet: null, indicatorsMet: null },
    ]);
  });

  test('counts entries that apply from the same day or were recorded at the same moment', () => {
    const set = nationalSet('nang-cao-2021-2025');
    const recordedAt = '2024-01-11T02:00:00.000Z';
    const entries = [
      entryOf({ seq: 1, indicator: '7.1', effectiveOn: '2024-01-10', value: true, recordedAt }),
    ];
    const metOn = (day: string, knownAt?: string) =>
      traceProgress(set, 'DBSH', entries, [day], knownAt).map(({ indicatorsMet }) => indicatorsMet);
    expect([metOn('2024-01-09'), metOn('2024-01-10')]).toEqual([[null], [1]]);
    expect([metOn('2024-01-10', '2024-01-11T01:59:59.999Z'), metOn('2024-01-10', recordedAt)]).toEqual([
      [null],
      [1],
    ]);
  });

  test('goes down if a figure is withdrawn', () => {
    const set = nationalSet('nang-cao-2021-2025');
    const entries = [
      entryOf({ seq: 1, indicator: '7.1', effectiveOn: '2024-01-10', value: true }),
      entryOf({ seq: 2, indicator: '7.1', effectiveOn: '2024-02-10', reason: 'nhập nhầm' }),
    ];
    expect(traceProgress(set, 'DBSH', entries, ['2024-01-31', '2024-02-29'])).toEqual([
      { on: '2024-01-31', criteriaMet: 1, indicatorsMet: 1 },
      { on: '2024-02-29', criteriaMet: 0, indicatorsMet: 0 },
    ]);
  });

  test('is null if all entries have codes that the set does not have', () => {
    const set = madeUpSet('gia-dinh-8-27');
    const entries = [entryOf({ seq: 1, indicator: '99.9', effectiveOn: '2024-01-10', value: true })];
    expect(judgeCommune(set, undefined, entries, { on: '2024-01-31' }).lastRecordedAt).toBeNull();
    expect(traceProgress(set, undefined, entries, ['2024-01-31'])).toEqual([
      { on: '2024-01-31', criteriaMet: null, indicatorsMet: null },
    ]);
  });
});

describe('the mean of a day (R9)', () => {
  test.each([
    [[], null, 0],
    [[null, null], null, 0],
    [[16, null], 16, 1],
    [[0, 1, 1], 0.7, 3],
    [[7, 8, 8, 8], 7.8, 4],
  ])('of %j is %s, over %i communes', (met, mean, counted) => {
    expect(meanMet(met)).toEqual({ mean, counted });
  });

  test.each([
    [9, 16, 7],
    [16, 15, -1],
    [16, 16, 0],
    [null, 16, null],
    [16, null, null],
  ])('a change from %s to %s is %s', (before, after, change) => {
    expect(changeBetween(before, after)).toBe(change);
  });
});
