import { describe, expect, test } from 'vitest';
import { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { isTargetChecked, judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import { joinFigure, labelsOfParts } from '#shared/domain/values/measure.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { madeUpSet } from '../../support/fixtures.ts';
import { decided } from '../../support/record/decisions.ts';

const indicator = Indicator.parse({
  code: '14.1',
  name: 'Tỷ lệ người dân tham gia bảo hiểm',
  unit: '%',
  kind: 'share',
  comparison: 'at-least',
  lowMargin: 1,
  target: { all: 95 },
  checked: { name: true, target: true },
  parts: [
    '(a) Bảo hiểm y tế',
    { name: '(b) Tổ', nameEn: '(b) Teams', kind: 'count', comparison: 'at-least', target: { all: 2 } },
    { name: '(c) Nữ', unit: '‰', target: null },
  ],
});

describe('the parts of an indicator', () => {
  test('have their own names, the margin of the whole, and their own decisions', () => {
    const ofSecond = decided({ indicator: '14.1', part: 1, value: 3 });
    const [first, second, third] = partsOf({ ...indicator, decidedParts: [ofSecond] });
    expect(first).toMatchObject({ name: '(a) Bảo hiểm y tế', isOwn: false, nameEn: undefined });
    expect(second?.as).toEqual({
      code: '14.1',
      name: '(b) Tổ',
      nameEn: '(b) Teams',
      kind: 'count',
      unit: null,
      comparison: 'at-least',
      lowMargin: 1,
      target: { all: 2 },
      checked: { name: true, target: true },
      decided: [ofSecond],
    });
    expect(Object.keys(third?.as ?? {})).not.toContain('decided');
    expect(Object.keys(third?.as ?? {})).not.toContain('nameEn');
  });

  test.each([
    [[95, null], [95, null], true],
    [[95, null], [95, 96], false],
    [[95, null], [95], false],
    [[95], 95, false],
    [[95], null, false],
    [95, 95, true],
    [null, null, true],
  ])('hold values %j and %j, which are the same: %s', (one, other, isSame) => {
    expect(isSameValue(one, other)).toBe(isSame);
    expect(isSameValue(other, one)).toBe(isSame);
  });

  test('have no margin if the whole has none; an indicator without parts has none', () => {
    const { lowMargin: _, parts, ...whole } = indicator;
    expect(Object.keys(partsOf({ ...whole, parts })[1]?.as ?? {})).not.toContain('lowMargin');
    expect(partsOf(whole)).toEqual([]);
  });

  test('are labelled with their letters or short names, if any', () => {
    expect(labelsOfParts(indicator)).toEqual(['(a)', '(b)', '(c)']);
    expect(labelsOfParts({ kind: 'share', parts: ['Nam', 'x'.repeat(16)] })).toEqual(['Nam', 'x'.repeat(16)]);
    expect(labelsOfParts({ kind: 'share', parts: ['Nam', 'x'.repeat(17)] })).toEqual([]);
    expect(labelsOfParts({ kind: 'share', parts: ['Mục tiêu (a) của cả huyện', 'Nữ'] })).toEqual([]);
    expect([labelsOfParts('%'), labelsOfParts(null), labelsOfParts(undefined)]).toEqual([[], [], []]);
  });

  test('are written in their own units; in that of the whole by default', () => {
    const written = (measure: Parameters<typeof joinFigure>[1]) =>
      joinFigure([95, 3, null], measure, (value, unit) => `${value ?? '–'}${unit ?? ''}`);
    expect(written(indicator)).toBe('95%; 3; –‰');
    expect([written('%'), written(null)]).toEqual(['95%; 3%; –%', '95; 3; –']);
  });
});

describe('whether the target of a figure is checked', () => {
  const unchecked = { ...indicator, checked: { name: true, target: false } };
  const isChecked = (of: Indicator, value: number | (number | null)[] | null) => {
    const entry = { effectiveOn: '2024-01-24', value, judgement: value === null ? ('met' as const) : null };
    return isTargetChecked(judgeIndicator(madeUpSet('gia-dinh-10-47'), of, undefined, entry));
  };

  test('depends on the target of the whole, or on those of the parts with a value', () => {
    expect([isChecked(indicator, 96), isChecked(unchecked, 96)]).toEqual([true, false]);
    expect([isChecked(indicator, [96, 3, null]), isChecked(unchecked, [null, 3, null])]).toEqual([
      true,
      false,
    ]);
  });

  test('is unknown without a target of the whole or of a part with a value', () => {
    expect(isChecked({ ...indicator, target: null }, 96)).toBeNull();
    expect(isChecked(indicator, [null, null, 5])).toBeNull();
    expect(isChecked(unchecked, [null, null, null])).toBeNull();
  });
});
