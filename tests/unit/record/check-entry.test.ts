import { describe, expect, test } from 'vitest';
import { checkEntry, type EntryDraft, type Lifetime } from '#shared/domain/record/check-entry.ts';
import { Commune, existsOn } from '#shared/domain/units/commune.ts';
import { compareDecimals, meanOf, percentOf, subtractDecimals } from '#shared/domain/values/decimal.ts';
import { findValueViolation } from '#shared/domain/values/value.ts';
import { nationalSet } from '../../support/fixtures.ts';

const set = nationalSet('nang-cao-2021-2025');
const always: Lifetime = { validFrom: null, validUntil: null };

function rulesBroken(draft: Partial<EntryDraft>, commune = always): string[] {
  const whole: EntryDraft = {
    indicator: '14.1',
    effectiveOn: '2024-01-24',
    value: 95.3,
    judgement: null,
    reason: null,
    ...draft,
  };
  return checkEntry({ set, commune, programmeStart: '2010-01-01', today: '2024-06-30' }, whole).map(
    ({ pointer, rule }) => `${pointer} ${rule}`,
  );
}

describe('a statement', () => {
  test('with a valid value for a day up to today breaks no rule', () => {
    expect(rulesBroken({})).toEqual([]);
    expect(rulesBroken({ effectiveOn: '2024-06-30' })).toEqual([]);
  });

  test('for a future day is refused', () => {
    expect(rulesBroken({ effectiveOn: '2024-07-01' })).toEqual(['/effectiveOn date-in-future']);
  });

  test('for a day before the programme began is refused (R15)', () => {
    expect(rulesBroken({ effectiveOn: '2009-12-31' })).toEqual(['/effectiveOn date-before-programme']);
    expect(rulesBroken({ effectiveOn: '2010-01-01' })).toEqual([]);
  });

  test('for a day on which the commune is not a unit is refused; its first and last day are accepted', () => {
    const unit = { validFrom: '2020-02-01', validUntil: '2024-01-24' };
    expect(rulesBroken({ effectiveOn: '2020-01-31' }, unit)).toEqual(['/effectiveOn date-outside-commune']);
    expect(rulesBroken({ effectiveOn: '2024-01-25' }, unit)).toEqual(['/effectiveOn date-outside-commune']);
    expect(rulesBroken({ effectiveOn: '2020-02-01' }, unit)).toEqual([]);
    expect(rulesBroken({ effectiveOn: '2024-01-24' }, unit)).toEqual([]);
  });

  test('with a judgement needs a reason, not only spaces (R4, R5)', () => {
    expect(rulesBroken({ judgement: 'not-applicable' })).toEqual(['/reason judgement-needs-reason']);
    expect(rulesBroken({ judgement: 'met', reason: ' \n ' })).toEqual(['/reason judgement-needs-reason']);
    expect(rulesBroken({ judgement: 'met', reason: 'đã kiểm tra' })).toEqual([]);
  });

  test('that withdraws needs a reason (R8)', () => {
    expect(rulesBroken({ value: null })).toEqual(['/reason withdrawal-needs-reason']);
    expect(rulesBroken({ value: null, reason: 'nhập nhầm' })).toEqual([]);
  });

  test('with parts has a valid value for each; every invalid part is reported', () => {
    expect(rulesBroken({ value: [96, 97.5] })).toEqual([]);
    expect(rulesBroken({ value: [96, null] })).toEqual([]);
    expect(rulesBroken({ value: [96, 196] })).toEqual(['/value/1 value-not-share']);
    expect(rulesBroken({ value: [true, 'Khá'] })).toEqual([
      '/value/0 value-not-number',
      '/value/1 value-not-number',
    ]);
    expect(rulesBroken({ value: [null, null] })).toEqual(['/value value-parts-empty']);
    expect(rulesBroken({ value: [96] })).toEqual(['/value value-parts-count']);
    expect(rulesBroken({ value: [96, 97, 98] })).toEqual(['/value value-parts-count']);
    expect(rulesBroken({ value: [96, 196, 98] })).toEqual(['/value value-parts-count']);
    expect(rulesBroken({ indicator: '17.5', value: [96, 97] })).toEqual(['/value value-without-parts']);
    expect(rulesBroken({ indicator: '5.1', value: [100, 1] })).toEqual([]);
    expect(rulesBroken({ indicator: '5.1', value: [100, 1.5] })).toEqual(['/value/1 value-not-count']);
    expect(rulesBroken({ indicator: '19.2', value: [true, false, null] })).toEqual([]);
  });

  test('is checked against all rules at once', () => {
    const draft = { effectiveOn: '2025-01-01', value: 'Khá', judgement: 'met' } as const;
    expect(rulesBroken(draft)).toEqual([
      '/effectiveOn date-in-future',
      '/value value-not-number',
      '/reason judgement-needs-reason',
    ]);
    expect(rulesBroken({ indicator: '99.9' })).toEqual(['/indicator unknown-indicator']);
  });
});

describe('a value of its kind', () => {
  const levels = ['Trung bình', 'Khá'];
  test.each([
    ['yes-no', true, undefined],
    ['yes-no', 1, 'value-not-yes-no'],
    ['yes-no', 'true', 'value-not-yes-no'],
    ['share', 0, undefined],
    ['share', 100, undefined],
    ['share', 100.1, 'value-not-share'],
    ['share', -0.1, 'value-not-share'],
    ['share', '95', 'value-not-number'],
    ['share', true, 'value-not-number'],
    ['amount', 0, undefined],
    ['amount', -10.5, 'value-negative'],
    ['amount', 0.1 + 0.2, 'value-too-precise'],
    ['amount', 123456789012.345, undefined],
    ['amount', 1234567890123.4568, 'value-too-precise'],
    ['amount', 1e15, 'value-too-precise'],
    ['amount', Number.NaN, 'value-too-precise'],
    ['amount', Number.POSITIVE_INFINITY, 'value-too-precise'],
    ['count', 0, undefined],
    ['count', 1.5, 'value-not-count'],
    ['count', -1, 'value-not-count'],
    ['level', 'Khá', undefined],
    ['level', 'khá', 'value-not-level'],
    ['level', 2, 'value-not-level'],
  ] as const)('%s %j: %s', (kind, value, violation) => {
    expect(findValueViolation({ kind, levels }, value)).toBe(violation);
  });
});

describe('decimals', () => {
  test('are exact: 0.1 + 0.2 is 0.3', () => {
    expect(compareDecimals(0.3, 0.3)).toBe(0);
    expect(subtractDecimals(0.3, 0.1)).toBe(0.2);
    expect(subtractDecimals(68.3, 68)).toBe(0.3);
    expect(percentOf(2, 95)).toBe(1.9);
    expect(percentOf(2, -95)).toBe(1.9);
    expect([compareDecimals(-1, 1), compareDecimals(2, 1)]).toEqual([-1, 1]);
  });

  test('have a mean rounded half up; an empty list has none (R9)', () => {
    expect(meanOf([16, 15], 0)).toBe(16);
    expect(meanOf([16, 15, 15], 1)).toBe(15.3);
    expect(meanOf([0.25], 1)).toBe(0.3);
    expect(meanOf([0], 1)).toBe(0);
    expect(meanOf([], 1)).toBeUndefined();
  });
});

describe('a commune', () => {
  test('is a unit from its first to its last day', () => {
    const unit = { validFrom: '2020-02-01', validUntil: '2025-06-30' };
    const days = ['2020-01-31', '2020-02-01', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => existsOn(unit, day))).toEqual([false, true, true, false]);
    expect(existsOn(always, '1900-01-01')).toBe(true);
  });

  test('has a code of five digits', () => {
    expect(['06901', '6901', '069011', '0690a'].map((id) => Commune.shape.id.safeParse(id).success)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
