import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#shared/domain/record/entry.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { compareCriteria, compareIndicators, findCorrections } from '#shared/domain/standing/changes.ts';
import { judgeCommune } from '#shared/domain/standing/standing.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { anyDay, anyMoment, anyRecord, holds } from '../../support/record/arbitraries.ts';
import { decided } from '../../support/record/decisions.ts';
import { entryOf, nextId } from '../../support/record/entries.ts';

const set = nationalSet('nang-cao-2021-2025');
const standing = (entries: readonly Entry[], on: string, knownAt?: string) =>
  judgeCommune(set, 'DBSH', entries, { on, knownAt }).criteria;

describe('the changes between two days', () => {
  const entries = [
    entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-12-31', value: 94 }),
    entryOf({ seq: 2, indicator: '14.1', effectiveOn: '2024-01-24', value: 97 }),
    entryOf({ seq: 3, indicator: '7.1', effectiveOn: '2023-12-31', value: true }),
    entryOf({ seq: 4, indicator: '7.1', effectiveOn: '2024-01-20', value: false }),
    entryOf({ seq: 5, indicator: '17.5', effectiveOn: '2023-12-31', value: 44 }),
    entryOf({ seq: 6, indicator: '17.5', effectiveOn: '2024-01-24', value: 46 }),
    entryOf({ seq: 7, indicator: '2.1', effectiveOn: '2023-12-31', value: 100 }),
    entryOf({ seq: 8, indicator: '2.1', effectiveOn: '2024-01-24', value: 100 }),
    entryOf({ seq: 9, indicator: '13.1', effectiveOn: '2023-12-31', value: 1 }),
    entryOf({ seq: 10, indicator: '13.1', effectiveOn: '2024-01-10', reason: 'nhập nhầm' }),
  ];
  const [before, after] = [standing(entries, '2023-12-31'), standing(entries, '2024-01-24')];

  test('are indicators gained, lost and with another figure; not those only recorded again', () => {
    const changes = compareIndicators(set, before, after);
    expect(changes.map(({ code, kind }) => [code, kind])).toEqual([
      ['7.1', 'lost'],
      ['13.1', 'lost'],
      ['14.1', 'gained'],
      ['17.5', 'changed'],
    ]);
    expect(changes[2]).toMatchObject({
      before: { status: 'not-met', value: 94, effectiveOn: '2023-12-31' },
      after: { status: 'met', value: 97, effectiveOn: '2024-01-24' },
    });
    expect(changes[1]?.after).toMatchObject({ status: 'not-assessed', value: null });
  });

  test('include a change of any part, but not the same parts recorded again', () => {
    const stated = (seq: number, effectiveOn: string, value: FigureValue) =>
      entryOf({ seq, indicator: '14.1', effectiveOn, value });
    const changesTo = (value: FigureValue) => {
      const history = [stated(1, '2023-12-31', [96, 97.5]), stated(2, '2024-01-24', value)];
      return compareIndicators(set, standing(history, '2023-12-31'), standing(history, '2024-01-24'));
    };
    expect(changesTo([96, 97.5])).toEqual([]);
    expect(changesTo([96, 98])).toMatchObject([
      { code: '14.1', before: { value: [96, 97.5] }, after: { value: [96, 98] } },
    ]);
    expect(changesTo([96, null])).toMatchObject([{ kind: 'lost', after: { status: 'not-assessed' } }]);
    expect(changesTo(96)).toHaveLength(1);
    const anew = [
      stated(1, '2023-12-31', [96, 97.5]),
      { ...stated(2, '2023-12-31', [96, 97.5]), id: nextId() },
    ];
    const [then, since] = [anew.slice(0, 1), anew].map((known) => standing(known, '2023-12-31'));
    expect(then && since && findCorrections(then, since)).toEqual([]);
  });

  test('include a judgement of the same figure that counts as met before and after', () => {
    const figure = entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-12-31', value: 95.3 });
    const judged = { ...figure, seq: 2, effectiveOn: '2024-01-24', judgement: 'met', reason: 'x' } as const;
    const [was, is] = [standing([figure], '2023-12-31'), standing([figure, judged], '2024-01-24')];
    expect(compareIndicators(set, was, is)).toMatchObject([
      { code: '14.1', kind: 'changed', before: { status: 'met-low' }, after: { status: 'met' } },
    ]);
  });

  test('only include indicators that both standings have', () => {
    expect(compareIndicators(set, [], after)).toEqual([]);
    expect(compareIndicators(set, before, [])).toEqual([]);
  });

  test('include criteria that became met or are no longer met', () => {
    expect(compareCriteria(before, after)).toEqual({ gained: [], lost: [7] });
    expect(compareCriteria(after, before)).toEqual({ gained: [7], lost: [] });
    expect(compareCriteria(before, before)).toEqual({ gained: [], lost: [] });
  });

  test('agree with the totals of both days; with the days swapped, gained and lost are swapped', () => {
    holds(
      fc.property(anyRecord, anyDay, anyDay, ({ set, region, entries }, one, other) => {
        const [first, second] = [one, other].map((on) => judgeCommune(set, region, entries, { on }));
        if (first === undefined || second === undefined) return;
        const count = (kind: string, changes: readonly { kind: string }[]) =>
          changes.filter((change) => change.kind === kind).length;
        const there = compareIndicators(set, first.criteria, second.criteria);
        const back = compareIndicators(set, second.criteria, first.criteria);
        expect(count('gained', there) - count('lost', there)).toBe(
          second.indicatorsMet - first.indicatorsMet,
        );
        expect(count('gained', there)).toBe(count('lost', back));
        const criteria = compareCriteria(first.criteria, second.criteria);
        expect(criteria.gained.length - criteria.lost.length).toBe(second.criteriaMet - first.criteriaMet);
      }),
    );
  });

  test('are empty between a day and itself', () => {
    holds(
      fc.property(anyRecord, anyDay, ({ set, region, entries }, on) => {
        const { criteria } = judgeCommune(set, region, entries, { on });
        expect(compareIndicators(set, criteria, criteria)).toEqual([]);
        expect(findCorrections(criteria, criteria)).toEqual([]);
      }),
    );
  });
});

describe('the corrections to a past day', () => {
  const then = '2023-12-31T16:59:59.999Z';
  const later = '2024-02-01T02:00:00.000Z';
  const of = (...entries: Entry[]) =>
    findCorrections(standing(entries, '2023-12-31', then), standing(entries, '2023-12-31'));
  const first = entryOf({ seq: 1, indicator: '14.1', effectiveOn: '2023-11-30', value: 94 });

  test.each([
    ['a figure of the same day is corrected', { effectiveOn: '2023-11-30', value: 97 }, ['corrected']],
    ['a figure of a later day, still before, came late', { effectiveOn: '2023-12-31', value: 97 }, ['late']],
    ['a withdrawal of that day corrects too', { effectiveOn: '2023-11-30', reason: 'nhầm' }, ['corrected']],
    ['a figure that says the same changes nothing', { effectiveOn: '2023-12-31', value: 94 }, []],
    ['an older figure that came late changes nothing', { effectiveOn: '2023-10-31', value: 12 }, []],
    ['a figure after that day has nothing to do with it', { effectiveOn: '2024-01-24', value: 97 }, []],
  ])('%s', (_, second, kinds) => {
    const entry = entryOf({ seq: 2, indicator: '14.1', recordedAt: later, ...second });
    expect(of(first, entry).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are empty if the same entry is compared with another target', () => {
    const stricter = withDecisions(set, [decided({ indicator: '14.1', validFrom: '2023-01-01', value: 99 })]);
    const figure = { ...first, value: 97 };
    const since = judgeCommune(stricter, 'DBSH', [figure], { on: '2023-12-31' }).criteria;
    expect(compareIndicators(set, standing([figure], '2023-12-31'), since)).toHaveLength(1);
    expect(findCorrections(standing([figure], '2023-12-31'), since)).toEqual([]);
  });

  test('include as annulled a figure that counts no more, with or without an earlier one (R15)', () => {
    const known = standing([first], '2023-12-31');
    expect(findCorrections(known, standing([], '2023-12-31'))).toMatchObject([
      { code: '14.1', kind: 'annulled', after: { entry: null, value: null } },
    ]);
    const earlier = { ...first, id: nextId(), seq: 2, effectiveOn: '2022-12-31', value: 90 };
    expect(findCorrections(known, standing([earlier], '2023-12-31'))).toMatchObject([
      { code: '14.1', kind: 'annulled', after: { entry: earlier.id, value: 90 } },
    ]);
  });

  test('include as late a figure recorded afterwards where there was none', () => {
    const late = { ...first, recordedAt: later };
    expect(of(late)).toMatchObject([{ code: '14.1', kind: 'late', before: { entry: null, value: null } }]);
  });

  test('account for every difference between the two standings', () => {
    holds(
      fc.property(anyRecord, anyDay, anyMoment, ({ set, region, entries }, on, knownAt) => {
        const known = judgeCommune(set, region, entries, { on, knownAt }).criteria;
        const since = judgeCommune(set, region, entries, { on }).criteria;
        const found = findCorrections(known, since).map(({ code }) => code);
        for (const { code } of compareIndicators(set, known, since)) expect(found).toContain(code);
      }),
    );
  });
});
