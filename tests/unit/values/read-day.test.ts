import { expect, test } from 'vitest';
import { readDay, readDayOfYear } from '../../../client/ui/dates/read-day.ts';

test.each([
  ['24/1/2024', '2024-01-24'],
  ['24-01-2024', '2024-01-24'],
  [' 24.1.2024 ', '2024-01-24'],
  ['2024-01-24', '2024-01-24'],
  ['30/2/2024', undefined],
  ['15/1', undefined],
  ['1/2024', undefined],
  ['', undefined],
])('„%s“ is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['15/1', '2024-01-24', '2024-01-15'],
  ['15-1', '2024-01-24', '2024-01-15'],
  ['29/2', '2024-01-24', '2024-02-29'],
  ['29/2', '2023-01-24', undefined],
  ['24/7', '2024-01-24', '2024-07-24'],
  ['31/12', '2024-01-24', 'which-year'],
  ['1/1', '2024-12-20', 'which-year'],
  ['1/15', '2024-01-24', undefined],
  ['15', '2024-01-24', undefined],
  ['15.1', '2024-01-24', undefined],
  ['15/1/24', '2024-01-24', undefined],
])('„%s“ with %s shown is %s', (text, shown, day) => {
  expect(readDayOfYear(text, shown)).toBe(day);
});
