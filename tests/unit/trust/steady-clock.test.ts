import { expect, test } from 'vitest';
import { steadyClock } from '../../../server/clock.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2024, 5, 30, 12);

/** Times of a steady clock while the machine's clock shows these, in minutes from noon. */
function given(minutes: readonly number[], from = NOON): number[] {
  const moments = minutes.map((minute) => new Date(NOON + minute * MINUTE));
  const now = steadyClock(() => moments.shift() ?? new Date(NaN), new Date(from));
  return minutes.map(() => (now().getTime() - NOON) / MINUTE);
}

test('the clock of the record is the machine’s while that goes on', () => {
  expect(given([0, 0, 1, 500, 600_000])).toEqual([0, 0, 1, 500, 600_000]);
});

test('set back, it goes on by a millisecond a moment until the machine’s has caught up', () => {
  const step = 1 / MINUTE;
  const [first, second, third, fourth] = given([10, 3, 9, 11]);
  expect(first).toBe(10);
  expect(second).toBeCloseTo(10 + step, 9);
  expect(third).toBeCloseTo(10 + 2 * step, 9);
  expect(fourth).toBe(11);
});

test('it begins after the last moment that was recorded', () => {
  const [first] = given([-30]);
  expect(first).toBeGreaterThan(0);
});

test('set back by more than a day, the machine’s is followed', () => {
  const day = 24 * 60;
  expect(given([2 * day, 0, 1])).toEqual([2 * day, 0, 1]);
});
