import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIndicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { joinFigure, labelsOfParts } from '#shared/domain/values/measure.ts';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { isSameValue, type SingleValue } from '#shared/domain/values/value.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { anySet, anyValue, holds } from '../../support/record/arbitraries.ts';

const set = nationalSet('nang-cao-2021-2025');
const textOf = (value: SingleValue | null, unit: string | null) =>
  value === null ? '' : unit === null ? String(value) : `${value} ${unit}`;

describe('a figure as text', () => {
  test('has the unit of the whole, or the unit of each part', () => {
    expect(joinFigure(86, '%', textOf)).toBe('86 %');
    expect(joinFigure(86, null, textOf)).toBe('86');
    expect(joinFigure([100, 2], findIndicator(set, '5.1'), textOf)).toBe('100 %; 2 trường');
    expect(joinFigure([86, null], findIndicator(set, '14.1'), textOf, ['Nam', 'Nữ'])).toBe(
      'Nam:\u00a086 %; Nữ:\u00a0',
    );
  });

  test('labels parts that have short names or a letter', () => {
    expect(labelsOfParts(findIndicator(set, '14.1'))).toEqual(['Nam', 'Nữ']);
    expect(labelsOfParts(findIndicator(set, '14.1'), ({ name, nameEn }) => nameEn ?? name)).toEqual([
      'Men',
      'Women',
    ]);
    expect(labelsOfParts(findIndicator(set, '2.2'))).toEqual(['(a)', '(b)']);
    expect(labelsOfParts(findIndicator(set, '19.2'))).toEqual([]);
    expect(labelsOfParts('%')).toEqual([]);
  });

  test('is parsed back to the same figure', () => {
    const anyFigure = anySet
      .chain((one) => fc.constantFrom(...listIndicators(one)))
      .chain((indicator) => fc.tuple(fc.constant(indicator), anyValue(indicator)));
    holds(
      fc.property(anyFigure, ([indicator, value]) => {
        const read = parseValue(indicator, joinFigure(value, indicator, textOf), 'point').value;
        // With a single part, its text is read as a value for the whole.
        if (!Array.isArray(value) || value.length > 1) expect(isSameValue(read ?? null, value)).toBe(true);
      }),
      500,
    );
  });
});
