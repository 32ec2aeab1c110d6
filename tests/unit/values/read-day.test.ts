import { expect, test } from 'vitest';
import { readCellDay } from '#shared/domain/record/import/read-cell-day.ts';
import { readDay, readDayOfYear, readLooseDay } from '#shared/domain/values/read-day.ts';
import { caseTable } from '../../support/fixtures.ts';

test.each([
  ['24/1/2024', '2024-01-24'],
  ['24-01-2024', '2024-01-24'],
  [' 24.1.2024 ', '2024-01-24'],
  ['2024-01-24', '2024-01-24'],
  ['30/2/2024', undefined],
  ['15/1', undefined],
  ['1/2024', undefined],
  ['2024/1/24', undefined],
  ['ngày 24/1/2024', undefined],
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

test.each([
  ['24/1/2024', '2024-01-24'],
  ['2024/1/24', '2024-01-24'],
  ['2024.01.24', '2024-01-24'],
  ['2024-02-30', undefined],
  ['24/2024/1', undefined],
])('„%s“ in a file is the day %s', (text, day) => {
  expect(readLooseDay(text)).toBe(day);
});

test.each(caseTable('import-days', ['cell', 'as', 'day']))('a cell: $case', ({ cell, as, day }) => {
  const typed = as === 'number' ? ({ number: Number(cell), as } as const) : cell;
  expect(readCellDay(typed) ?? '').toBe(day);
});
