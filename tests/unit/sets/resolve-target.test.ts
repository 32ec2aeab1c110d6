import { describe, expect, test } from 'vitest';
import { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn, resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { caseTable, figureIn, madeUpSet } from '../../support/fixtures.ts';

const COLUMNS = ['target', 'region', 'on', 'value', 'sourceRegion', 'sourceYear'] as const;
const set = madeUpSet('gia-dinh-10-47');

describe('the applicable target (R2)', () => {
  test.each(caseTable('resolve-target', COLUMNS))('$case', (line) => {
    const indicator = Indicator.parse({
      code: '1.1',
      name: 'Chỉ tiêu',
      kind: 'amount',
      comparison: 'at-least',
      target: JSON.parse(line.target),
      checked: { name: true, target: true },
    });
    const value = figureIn(line.value);
    const expected = value !== null && {
      value,
      source: {
        document: set.issued.number,
        region: line.sourceRegion,
        year: line.sourceYear === '' ? null : Number(line.sourceYear),
        checked: true,
      },
    };
    const found = resolveTarget(set, indicator, line.region || undefined, line.on);
    expect(found).toEqual(expected || undefined);
  });
});

describe('a region named like a property of JavaScript objects', () => {
  test('has no target of its own unless the set gives one', () => {
    const indicator = Indicator.parse({
      code: '1.1',
      name: 'Chỉ tiêu',
      kind: 'amount',
      comparison: 'at-least',
      target: { byRegion: { national: 5 } },
      checked: { name: true, target: true },
    });
    expect(resolveTarget(set, indicator, 'constructor', '2024-01-24')?.value).toBe(5);
  });
});

describe('the region of a commune', () => {
  test('is the one of its regions that the set defines', () => {
    expect(regionIn(set, ['DBSH', 'nhom-2'])).toBe('nhom-2');
    expect(regionIn(madeUpSet('gia-dinh-20-53'), ['DBSH', 'nhom-2'])).toBe('DBSH');
  });

  test('does not exist in a set without regions', () => {
    expect(regionIn(madeUpSet('gia-dinh-8-27'), ['DBSH', 'nhom-2'])).toBeUndefined();
  });
});
