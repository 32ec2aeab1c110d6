import { describe, expect, test } from 'vitest';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { compareSets, isSameSet } from '#shared/domain/sets/set-difference.ts';
import { madeUpSet } from '../../support/fixtures.ts';
import { ALL_SETS } from '../../support/record/arbitraries.ts';
import { decided } from '../../support/record/decisions.ts';

const set = madeUpSet('gia-dinh-10-47');

/** Copy of the set with one criterion changed. */
function withCriterion(number: number, change: (indicators: Indicator[]) => Indicator[]): CriteriaSet {
  const criteria = set.criteria.map((criterion) =>
    criterion.number === number ? { ...criterion, indicators: change(criterion.indicators) } : criterion,
  );
  return { ...set, criteria };
}

describe('the difference between two revisions of a set', () => {
  test.each(ALL_SETS.map((one) => [one.id, one] as const))('is empty for %s itself', (_, one) => {
    expect(isSameSet(compareSets(one, structuredClone(one)))).toBe(true);
  });

  test('ignores decisions and the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(set).reverse()) as CriteriaSet;
    expect(isSameSet(compareSets(withDecisions(set, [decided({ indicator: '1.1' })]), turned))).toBe(true);
  });

  test('lists added and removed indicators only', () => {
    const fewer = withCriterion(2, (indicators) => indicators.slice(1));
    const nothing = { changed: [], criteriaAdded: [], criteriaRemoved: [], isHeadChanged: false };
    expect(compareSets(set, fewer)).toEqual({ ...nothing, added: [], removed: ['2.1'] });
    expect(compareSets(fewer, set)).toEqual({ ...nothing, added: ['2.1'], removed: [] });
    expect([isSameSet(compareSets(set, fewer)), isSameSet(compareSets(fewer, set))]).toEqual([false, false]);
    expect(isSameSet(compareSets(set, { ...set, title: 'Bộ tiêu chí khác' }))).toBe(false);
  });

  test('lists added and removed criteria with their indicators', () => {
    const fewer = { ...set, criteria: set.criteria.slice(0, -1) };
    const found = compareSets(set, fewer);
    expect([found.criteriaRemoved, found.criteriaAdded]).toEqual([[10], []]);
    expect(compareSets(fewer, set)).toMatchObject({ criteriaRemoved: [], criteriaAdded: [10] });
    expect(found.removed).toEqual(set.criteria.at(-1)?.indicators.map(({ code }) => code));
    expect(found.isHeadChanged).toBe(false);
  });

  test('lists the changed fields of an indicator', () => {
    const other = withCriterion(1, ([first, ...others]) =>
      first === undefined ? [] : [{ ...first, name: 'Tên khác', target: { all: 71 } }, ...others],
    );
    expect(compareSets(set, other).changed).toEqual([{ code: '1.1', fields: ['name', 'target'] }]);
  });

  test('notes changes to the title, the regions and the order of indicators', () => {
    const isOther = (other: CriteriaSet) => compareSets(set, other).isHeadChanged;
    expect(isOther({ ...set, title: 'Tên khác' })).toBe(true);
    expect(isOther({ ...set, regions: set.regions.slice(1) })).toBe(true);
    expect(isOther(withCriterion(1, (indicators) => indicators.toReversed()))).toBe(true);
  });
});
