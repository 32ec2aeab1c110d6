import { describe, expect, test } from 'vitest';
import { existsOn, hasEndedBy } from '#shared/domain/units/commune.ts';
import {
  AnyInstant,
  addDays,
  daysBetween,
  endOfDay,
  LocalDate,
  lastStepEndBefore,
  stepEndOf,
} from '#shared/domain/values/local-date.ts';

describe('the end of a month, quarter or year', () => {
  test.each([
    // on, step, last end before it, its own end
    ['2024-01-24', 'month', '2023-12-31', '2024-01-31'],
    ['2024-01-31', 'month', '2023-12-31', '2024-01-31'],
    ['2024-03-01', 'month', '2024-02-29', '2024-03-31'],
    ['2023-03-01', 'month', '2023-02-28', '2023-03-31'],
    ['2024-12-31', 'month', '2024-11-30', '2024-12-31'],
    ['2024-01-24', 'quarter', '2023-12-31', '2024-03-31'],
    ['2024-03-31', 'quarter', '2023-12-31', '2024-03-31'],
    ['2024-04-01', 'quarter', '2024-03-31', '2024-06-30'],
    ['2024-11-15', 'quarter', '2024-09-30', '2024-12-31'],
    ['2024-01-01', 'year', '2023-12-31', '2024-12-31'],
    ['2024-12-31', 'year', '2023-12-31', '2024-12-31'],
  ] as const)('seen from %s, by %s', (on, step, before, own) => {
    expect([lastStepEndBefore(on, step), stepEndOf(on, step)]).toEqual([before, own]);
  });
});

describe('days', () => {
  test.each([
    ['2024-01-24', '2024-01-24', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-01-24', '2024-01-20', -4],
    ['2023-12-31', '2024-12-31', 366],
  ])('from %s to %s are counted, and added again', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  test('stop at the limits of a date', () => {
    expect(addDays('2199-12-31', 0)).toBe('2199-12-31');
    expect(addDays('2199-12-31', 1)).toBeUndefined();
    expect(addDays('1900-01-01', -1)).toBeUndefined();
    expect([addDays('2024-01-24', 1e12), addDays('2024-01-24', -1e12)]).toEqual([undefined, undefined]);
  });

  test('are valid from 1900 to 2199', () => {
    const isDay = (text: string) => LocalDate.safeParse(text).success;
    expect(['1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'].map(isDay)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('end at midnight in Vietnam', () => {
    expect(endOfDay('2024-01-24')).toBe('2024-01-24T16:59:59.999Z');
  });

  test('and moments are accepted with any offset', () => {
    expect(AnyInstant.parse('2024-01-24T09:15:00+07:00')).toBe('2024-01-24T02:15:00.000Z');
    expect(AnyInstant.safeParse('2024-01-24 09:15').success).toBe(false);
  });
});

describe('a commune', () => {
  test('has ended by a day if its last day is before it', () => {
    const until = { validUntil: '2025-06-30' };
    const days = ['2025-06-29', '2025-06-30', '2025-07-01'];
    expect(days.map((day) => hasEndedBy(until, day))).toEqual([false, false, true]);
    expect(hasEndedBy({ validUntil: null }, '2199-12-31')).toBe(false);
  });

  test('that does not exist yet has not ended', () => {
    const unit = { validFrom: '2025-07-01', validUntil: null };
    expect([hasEndedBy(unit, '2024-01-24'), existsOn(unit, '2024-01-24')]).toEqual([false, false]);
  });
});
