import { describe, expect, test } from 'vitest';
import { entriesByDay } from '#shared/domain/record/holding.ts';
import { tallyCriteria } from '#shared/domain/standing/criterion-tally.ts';
import { findGaps } from '#shared/domain/standing/gap.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryOf, SET } from '../../support/record/entries.ts';

const set = nationalSet(SET);

/** The standing of a commune on 2024-01-24 from these figures of that day. */
function standingOf(communeId: string, figures: Record<string, FigureValue>) {
  const entries = Object.entries(figures).map(([indicator, value], i) =>
    entryOf({ seq: i + 1, communeId, indicator, effectiveOn: '2024-01-24', value }),
  );
  return { communeId, ...judgeCommune(set, 'DBSH', entries, { on: '2024-01-24' }) };
}

describe('the communes by criterion (R6)', () => {
  // Criterion 7 has one indicator, criterion 10 has one: income.
  const standings = [
    standingOf('06901', { '7.1': true, '10.1': 50 }),
    standingOf('06916', { '7.1': true, '10.1': 90 }),
    standingOf('06913', { '7.1': false }),
  ];
  const tallyOf = (criterion: number) =>
    tallyCriteria(set, standings).find(({ number }) => number === criterion)?.communes;

  test('are listed by status, in their order; those without enough figures separately', () => {
    expect(tallyOf(7)).toEqual({
      met: ['06901', '06916'],
      'not-met': ['06913'],
      'not-assessed': [],
    });
    expect(tallyOf(10)).toEqual({
      met: ['06916'],
      'not-met': ['06901'],
      'not-assessed': ['06913'],
    });
  });

  test('are listed for all criteria of the set, in its order', () => {
    expect(tallyCriteria(set, standings).map(({ number, name }) => [number, name])).toEqual(
      set.criteria.map(({ number, name }) => [number, name]),
    );
  });

  test('are not assessed if their standing is against a set without the criterion', () => {
    const [first] = tallyCriteria(set, [{ communeId: '06901', criteria: [] }]);
    expect(first?.communes).toEqual({ met: [], 'not-met': [], 'not-assessed': ['06901'] });
  });
});

describe('the indicators that communes miss (R9)', () => {
  test('are sorted by communes not meeting them, then by communes not assessed, then in the order of the set', () => {
    const known = { '7.1': true, '10.1': 90, '13.1': 1 };
    const gaps = findGaps(set, [
      standingOf('06901', { ...known, '7.1': false, '10.1': 50 }),
      standingOf('06916', { ...known, '10.1': 50 }),
      standingOf('06913', { '10.1': 90, '7.1': true }),
    ]);
    expect(gaps.slice(0, 2)).toEqual([
      { code: '10.1', notMet: ['06901', '06916'], notAssessed: [] },
      { code: '7.1', notMet: ['06901'], notAssessed: [] },
    ]);
    const counts = gaps.slice(2).map(({ notMet, notAssessed }) => [notMet.length, notAssessed.length]);
    expect(new Set(counts.slice(0, -1).map(String))).toEqual(new Set(['0,3']));
    expect(gaps.at(-1)).toEqual({ code: '13.1', notMet: [], notAssessed: ['06913'] });
    const order = set.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    const unknown = gaps.slice(2, -1).map(({ code }) => code);
    expect(unknown).toEqual(order.filter((code) => unknown.includes(code)));
  });

  test('exclude those that every commune meets, and those not in the set', () => {
    const others = standingOf('06901', { '7.1': true });
    const gaps = findGaps({ ...set, criteria: set.criteria.filter(({ number }) => number === 7) }, [others]);
    expect(gaps).toEqual([]);
  });
});

describe('the entries of an indicator by day (R8)', () => {
  const stated = (seq: number, effectiveOn: string, recordedAt = `${effectiveOn}T02:00:00.000Z`) =>
    entryOf({ seq, indicator: '17.5', effectiveOn, recordedAt, value: seq });
  const history = [
    stated(3, '2024-01-10'),
    stated(1, '2023-12-31'),
    stated(4, '2024-01-24'),
    stated(2, '2024-01-10', '2024-01-12T02:00:00.000Z'),
    stated(5, '2023-12-31', '2024-01-20T02:00:00.000Z'),
  ];
  const seen = (on: string, knownAt?: string) => entriesByDay(history, { on, knownAt }).map(({ seq }) => seq);

  test('are the one recorded last for each day, sorted by day', () => {
    expect(seen('2024-01-24')).toEqual([5, 3, 4]);
  });

  test('are those up to a day, inclusive', () => {
    expect(seen('2024-01-23')).toEqual([5, 3]);
    expect(seen('2023-12-30')).toEqual([]);
  });

  test('are those known at a moment, inclusive', () => {
    expect(seen('2024-01-24', '2024-01-24T02:00:00.000Z')).toEqual([5, 3, 4]);
    expect(seen('2024-01-24', '2024-01-19T23:59:59.999Z')).toEqual([1, 3]);
    expect(seen('2024-01-24', '2024-01-20T02:00:00.000Z')).toEqual([5, 3]);
  });
});
