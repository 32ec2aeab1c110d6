import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Doubt, findDoubts, findMetricDoubts, unconfirmed } from '#shared/domain/record/doubts.ts';
import { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';

const SET = { validFrom: '2022-03-08' };
const DAY = '2024-01-24';

function indicator(given: Partial<Indicator>): Indicator {
  return Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu thử',
    kind: 'share',
    comparison: 'at-least',
    target: null,
    checked: { name: false, target: false },
    ...given,
  });
}

const INCOME = indicator({
  kind: 'amount',
  unit: 'triệu đồng/người/năm',
  target: { all: 68 },
  plausible: { min: 1, max: 1000 },
});
const POVERTY = indicator({ comparison: 'at-most', target: { all: 2 } });
const INSURANCE = indicator({ target: { all: 95 } });
const SMALL = indicator({ target: { all: 0.5 } });
const COUNT = indicator({ kind: 'count', target: { all: 1 } });

const doubtsOf = (of: Indicator, value: FigureValue | null, ...known: (FigureValue | null)[]) =>
  findDoubts(SET, of, { effectiveOn: DAY, value }, known).map(({ doubt }) => doubt);

describe('doubts about a figure', () => {
  test.each<[string, Indicator, FigureValue | null, (FigureValue | null)[], Doubt['doubt'][]]>([
    ['đồng for triệu đồng, no history', INCOME, 52_300_000, [], ['out-of-range']],
    ['tỷ for triệu đồng, no history', INCOME, 0.0683, [], ['out-of-range']],
    ['the upper bound itself', INCOME, 1000, [], []],
    ['the lower bound itself', INCOME, 1, [], []],
    ['just above the range', INCOME, 1000.1, [], ['out-of-range']],
    ['ten times the last', INCOME, 683, [68.3], ['unlikely-jump']],
    ['just under ten times', INCOME, 682.9, [68.3], []],
    ['a tenth of the last', INCOME, 6.83, [68.3], ['unlikely-jump']],
    ['out of range and a jump', INCOME, 70_500_000, [68.3], ['out-of-range', 'unlikely-jump']],
    ['no history, in range', INCOME, 68.3, [], []],
    ['a slip of the same day corrected', INCOME, 68.4, [68.3, 900], []],
    ['a confirmed jump of the same day, corrected a little', INCOME, 68.4, [5, 68.3], []],
    ['a slip of the same day, nothing before', INCOME, 68.4, [52_300], ['unlikely-jump']],
    ['far from both known figures', INCOME, 700, [60, 68.3], ['unlikely-jump']],
    ['a count', COUNT, 30, [2], ['unlikely-jump']],
    ['a count that comes to zero', COUNT, 0, [12], []],
    ['a proportion, no history', INSURANCE, 0.953, [], ['proportion']],
    ['1 for 100 %, no history', INSURANCE, 1, [], ['proportion']],
    ['a proportion, no target known', indicator({}), 0.95, [], ['proportion']],
    ['zero is no proportion', INSURANCE, 0, [], []],
    ['just above 1 %, no history', INSURANCE, 1.01, [], []],
    ['1 % after 100 %', INSURANCE, 1, [100], ['proportion']],
    ['a lost decimal mark of a share', INSURANCE, 9.53, [95.3], ['unlikely-jump']],
    ['a proportion where small shares are asked for', SMALL, 0.6, [], []],
    ['few poor households', POVERTY, 0.4, [], []],
    ['few poor households, few before', POVERTY, 0.04, [0.8], []],
    ['a proportion after tens of percent', POVERTY, 0.12, [12.5], ['proportion']],
    ['the same proportion as before', INSURANCE, 0.953, [0.953], []],
    ['the same out of range', INCOME, 0.5, [null, 0.5], []],
    ['a proportion once more, another number', INSURANCE, 0.96, [0.953], ['proportion']],
    ['yes or no', indicator({ kind: 'yes-no', comparison: 'is' }), true, [false], []],
    ['a withdrawal or a judgement alone', INSURANCE, null, [95.3], []],
  ])('%s', (_, of, value, known, expected) => {
    expect(doubtsOf(of, value, ...known)).toEqual(expected);
  });

  test('each part has its own doubts, by its own kind and range, at its own place', () => {
    const of = indicator({
      target: { all: 90 },
      parts: [
        'Nam',
        { name: 'Nữ', plausible: { min: 50, max: 100 } },
        { name: 'Số lớp', kind: 'count', comparison: 'at-least', target: { all: 1 }, unit: 'lớp' },
      ],
    });
    const found = findDoubts(SET, of, { effectiveOn: DAY, value: [0.95, 40, 30] }, [[95, 90, 2]]);
    expect(found.map(({ doubt, pointer }) => `${doubt} ${pointer}`)).toEqual([
      'proportion /value/0',
      'out-of-range /value/1',
      'unlikely-jump /value/2',
    ]);
    expect(doubtsOf(of, [null, 60, null])).toEqual([]);
    expect(doubtsOf(of, [95, 40, 2], [95, 40, 2])).toEqual([]);
    // A part that is unchanged raises no doubt; a whole is no earlier figure of a part.
    expect(doubtsOf(of, [96, 40, 2], [95, 40, 2])).toEqual([]);
    expect(doubtsOf(of, [96, 60, 30], 3)).toEqual([]);
  });

  test('a part without its own unit and range has the range of the whole', () => {
    const parts = ['a', { name: 'b', unit: 'tỷ đồng', target: null }];
    expect(doubtsOf({ ...INCOME, parts }, [5000, 5000])).toEqual(['out-of-range']);
  });

  test('a day before the set is a doubt, the first day of the set is none', () => {
    const on = (effectiveOn: string) =>
      findDoubts(SET, INSURANCE, { effectiveOn, value: 95 }, []).map(({ name }) => name);
    expect(on('2022-03-07')).toEqual(['early-day /effectiveOn 2022-03-07 2022-03-08']);
    expect(on('2022-03-08')).toEqual([]);
  });

  test('a name contains the numbers, so it confirms no other doubt', () => {
    const [jump] = findDoubts(SET, INCOME, { effectiveOn: DAY, value: 683 }, [68.3]);
    expect(jump).toMatchObject({ name: 'unlikely-jump /value 683 68.3', last: 68.3, way: 'up', times: 10 });
    const names = [jump?.name ?? ''];
    const confirmedFor = (value: number, last: number) =>
      unconfirmed(findDoubts(SET, INCOME, { effectiveOn: DAY, value }, [last]), names);
    expect(confirmedFor(683, 68.3)).toEqual([]);
    expect(confirmedFor(683, 60)).toHaveLength(1);
    expect(confirmedFor(684, 68.3)).toHaveLength(1);
  });

  test('a proportion names the percentage that is likely meant, exactly', () => {
    expect(findDoubts(SET, INSURANCE, { effectiveOn: DAY, value: 0.57 }, [])).toMatchObject([{ likely: 57 }]);
  });
});

test.each([
  ['capital-mobilised', 120_000_000, [], ['out-of-range']],
  ['capital-mobilised', 12, [120], ['unlikely-jump']],
  ['population', 5, [], ['out-of-range']],
  ['population', 4860, [4850], []],
  ['near-poor-rate', 0.03, [], []],
  ['near-poor-rate', 0.2, [20], ['proportion']],
  ['health-insurance-rate', 0.953, [], ['proportion']],
  ['ocop-3-star', 0, [], []],
] as const)('metric %s of %d after %j', (metric, value, known, expected) => {
  const found = findMetricDoubts(metric, { value }, known);
  expect(found.map(({ doubt }) => doubt)).toEqual(expected);
});

test('all doubts of any figure are confirmed by their names, and by nothing less', () => {
  const number = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
  );
  const any = fc.record({
    of: fc.constantFrom(INCOME, POVERTY, INSURANCE, SMALL, COUNT),
    value: number,
    known: fc.array(fc.option(number), { maxLength: 2 }),
    effectiveOn: fc.constantFrom('2010-01-01', DAY),
  });
  fc.assert(
    fc.property(any, ({ of, value, known, effectiveOn }) => {
      const doubts = findDoubts(SET, of, { effectiveOn, value }, known);
      const names = doubts.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(unconfirmed(doubts, names)).toEqual([]);
      for (const name of names)
        expect(
          unconfirmed(
            doubts,
            names.filter((other) => other !== name),
          ),
        ).toHaveLength(1);
      // A figure that is recorded already raises no doubt.
      expect(findDoubts(SET, of, { effectiveOn, value }, [...known, value])).toEqual([]);
    }),
  );
});
