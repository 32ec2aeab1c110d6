import { describe, expect, test } from 'vitest';
import { findLeverage, type LeverageRow } from '#shared/domain/roadmap/leverage.ts';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { caseTable, listIn } from '../../support/fixtures.ts';

const COMMUNES = ['A', 'B', 'C'];
const set = setOf([
  ['1.1', '1.2'],
  ['2.1', '2.2'],
  ['3.1', '3.2'],
]);

describe('the leverage of indicators', () => {
  test.each(caseTable('leverage', ['notMet', 'notAssessed', 'complete', 'steps', 'indicators']))(
    '$case',
    (line) => {
      const { complete, steps, indicators } = leverageOf(listIn(line.notMet), listIn(line.notAssessed));
      expect(complete).toEqual(listIn(line.complete));
      const isOpen = (codes: { code: string; isAssessed: boolean }[], code: string) =>
        codes.some((one) => one.code === code && !one.isAssessed) ? '?' : '';
      expect(
        steps.map(
          ({ communeId, added, missing }) =>
            `${communeId}:${added.map((code) => code + isOpen(missing, code)).join('+')}`,
        ),
      ).toEqual(listIn(line.steps));
      expect(
        indicators.map(
          ({ code, missing, notAssessed, alone }) =>
            `${code}=${missing.length}/${alone.length}${notAssessed.length > 0 ? '?' : ''}`,
        ),
      ).toEqual(listIn(line.indicators));
    },
  );

  test('adds up the missing indicators of each commune separately', () => {
    const { steps } = leverageOf(['A:1.1', 'A:2.1', 'B:1.1', 'C:1.1', 'C:2.1', 'C:3.1'], []);
    expect(steps.map(({ communeId, sum }) => [communeId, sum])).toEqual([
      ['B', 1],
      ['A', 3],
      ['C', 6],
    ]);
  });

  test('has no step for a complete commune, nor for one whose missing indicators cannot be met', () => {
    const gaps = [{ code: '1.1', notMet: ['A'], notAssessed: [] }];
    const found = findLeverage(set, rowsOf([], []), gaps);
    expect([found.complete, found.steps]).toEqual([COMMUNES, []]);
    const open = rowsOf([], []).map((row) => ({ ...row, criteriaMet: row.criteriaMet - 1 }));
    expect(findLeverage(set, open, [])).toMatchObject({ complete: [], steps: [], indicators: [] });
  });

  test('lists a commune without entries separately, not as missing everything (R9)', () => {
    const rows = rowsOf([], []).map((row) => ({ ...row, hasEntries: row.communeId !== 'B' }));
    const gaps = [{ code: '1.1', notMet: ['A'], notAssessed: ['B'] }];
    const found = findLeverage(set, rows, gaps);
    expect(found.withoutEntries).toEqual(['B']);
    expect(found.indicators).toEqual([{ code: '1.1', missing: ['A'], notAssessed: [], alone: [] }]);
  });
});

function leverageOf(notMet: string[], notAssessed: string[]) {
  const gaps = ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'].map((code) => ({
    code,
    notMet: COMMUNES.filter((id) => notMet.includes(`${id}:${code}`)),
    notAssessed: COMMUNES.filter((id) => notAssessed.includes(`${id}:${code}`)),
  }));
  return findLeverage(set, rowsOf(notMet, notAssessed), gaps);
}

function rowsOf(notMet: string[], notAssessed: string[]): LeverageRow[] {
  return COMMUNES.map((communeId) => {
    const criteria = [1, 2, 3].map((number) => {
      const missing = [...notMet, ...notAssessed].filter((one) => one.startsWith(`${communeId}:${number}.`));
      return { number, total: 2, met: 2 - missing.length };
    });
    const criteriaMet = criteria.filter(({ met, total }) => met === total).length;
    return { communeId, hasEntries: true, criteriaMet, criteriaTotal: 3, criteria };
  });
}

function setOf(codes: string[][]): CriteriaSet {
  return CriteriaSet.parse({
    id: 'thu',
    title: 'Bộ thử',
    shortTitle: 'Thử',
    issued: { number: '1/QĐ', date: '2024-01-01' },
    validFrom: '2024-01-01',
    criteria: codes.map((some, index) => ({
      number: index + 1,
      name: `Tiêu chí ${index + 1}`,
      indicators: some.map((code) => ({
        code,
        name: code,
        kind: 'yes-no',
        comparison: 'is',
        target: { all: true },
        checked: { name: true, target: true },
      })),
    })),
  });
}
