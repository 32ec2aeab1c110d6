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
  test('have their own names, the margin of the whole, and what was decided on each', () => {
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

  test('have no margin of their own where the whole has none, and are none without parts', () => {
    const { lowMargin: _, parts, ...whole } = indicator;
    expect(Object.keys(partsOf({ ...whole, parts })[1]?.as ?? {})).not.toContain('lowMargin');
    expect(partsOf(whole)).toEqual([]);
  });

  test('are labelled by their letters, else by short names, else not at all', () => {
    expect(labelsOfParts(indicator)).toEqual(['(a)', '(b)', '(c)']);
    expect(labelsOfParts({ kind: 'share', parts: ['Nam', 'x'.repeat(16)] })).toEqual(['Nam', 'x'.repeat(16)]);
    expect(labelsOfParts({ kind: 'share', parts: ['Nam', 'x'.repeat(17)] })).toEqual([]);
    expect(labelsOfParts({ kind: 'share', parts: ['Mục tiêu (a) của cả huyện', 'Nữ'] })).toEqual([]);
    expect([labelsOfParts('%'), labelsOfParts(null), labelsOfParts(undefined)]).toEqual([[], [], []]);
  });

  test('are written each in its own unit, in that of the whole where nobody says which', () => {
    const written = (measure: Parameters<typeof joinFigure>[1]) =>
      joinFigure([95, 3, null], measure, (value, unit) => `${value ?? '–'}${unit ?? ''}`);
    expect(written(indicator)).toBe('95%; 3; –‰');
    expect([written('%'), written(null)]).toEqual(['95%; 3%; –%', '95; 3; –']);
  });
});

describe('whether a figure is held against what was compared with its document', () => {
  const unchecked = { ...indicator, checked: { name: true, target: false } };
  const isChecked = (of: Indicator, value: number | (number | null)[] | null) => {
    const entry = { effectiveOn: '2024-01-24', value, judgement: value === null ? ('met' as const) : null };
    return isTargetChecked(judgeIndicator(madeUpSet('gia-dinh-10-47'), of, undefined, entry));
  };

  test('is told by the target of the whole, or by those of the parts that have a value', () => {
    expect([isChecked(indicator, 96), isChecked(unchecked, 96)]).toEqual([true, false]);
    expect([isChecked(indicator, [96, 3, null]), isChecked(unchecked, [null, 3, null])]).toEqual([
      true,
      false,
    ]);
  });

  test('is not to be told without a target: of the whole, of the parts, or of those with a value', () => {
    expect(isChecked({ ...indicator, target: null }, 96)).toBeNull();
    expect(isChecked(indicator, [null, null, 5])).toBeNull();
    expect(isChecked(unchecked, [null, null, null])).toBeNull();
  });
});
