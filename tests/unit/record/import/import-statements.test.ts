import { describe, expect, test } from 'vitest';
import { addressOfCell, type SheetCell } from '#shared/domain/record/import/cell.ts';
import type { Reading } from '#shared/domain/record/import/statement.ts';
import { cellsOf, READING, readRow } from '../../../support/files/sheets.ts';

/** One line per reading: `B6: 06901 14.1 2024-01-24 = 95.3`, or if refused `A6: unknown-commune «Ba Chẽ»`. */
function describeReading(reading: Reading): string {
  const { row, column } = 'refused' in reading ? reading.refused : reading.statement;
  const at = addressOfCell(row, column);
  if ('refused' in reading) return `${at}: ${reading.refused.reason} «${reading.refused.text}»`;
  const { communeId, indicator, effectiveOn, value } = reading.statement;
  return `${at}: ${communeId} ${indicator} ${effectiveOn} = ${JSON.stringify(value)}`;
}

const statesOf = (columns: string, cells: string, more: Parameters<typeof readRow>[2] = {}) =>
  readRow(columns, cellsOf(cells), more).map(describeReading);

describe('statements of a row', () => {
  test.each([
    ['one figure', 'commune | 14.1', 'Quảng An | 95,3', ['B6: 06901 14.1 2024-01-24 = 95.3']],
    [
      'one figure per filled column',
      'commune | 14.1 | 17.5 | 7.1',
      'Quảng An | 95,3 | | Có',
      ['B6: 06901 14.1 2024-01-24 = 95.3', 'D6: 06901 7.1 2024-01-24 = true'],
    ],
    ['nothing without a figure', 'commune | 14.1', 'Quảng An | ', []],
    ['nothing without a figure, even for an unknown commune', 'commune | 14.1', 'Xã lạ | ', []],
    [
      'an indicator of several communes',
      'indicator | 06901 | 06916',
      '14.1 | 95,3 | 96',
      ['B6: 06901 14.1 2024-01-24 = 95.3', 'C6: 06916 14.1 2024-01-24 = 96'],
    ],
    [
      'a figure with its own day, indicator and commune',
      'day | value | indicator | commune',
      '20/01/2024 | 95,3 | 14.1 | Quảng An',
      ['B6: 06901 14.1 2024-01-20 = 95.3'],
    ],
    [
      'figures of which some have their commune as heading',
      'commune | indicator | value | 06916',
      'Quảng An | 14.1 | 95,3 | 96',
      ['C6: 06901 14.1 2024-01-24 = 95.3', 'D6: 06916 14.1 2024-01-24 = 96'],
    ],
    [
      'a figure with its commune as heading, in a row without one',
      'commune | indicator | value | 06916',
      ' | 14.1 | | 96',
      ['D6: 06916 14.1 2024-01-24 = 96'],
    ],
    [
      'a figure with its indicator as heading, in a row without one',
      'commune | indicator | value | 17.5',
      'Quảng An | | | 46',
      ['D6: 06901 17.5 2024-01-24 = 46'],
    ],
    [
      'the first of two days',
      'commune | day | day | 14.1',
      'Quảng An | 20/01/2024 | 21/01/2024 | 95,3',
      ['D6: 06901 14.1 2024-01-20 = 95.3'],
    ],
  ])('are %s', (_, columns, cells, states) => expect(statesOf(columns, cells)).toEqual(states));

  test('in a sheet of one commune belong to it, unless the row names another unit', () => {
    const of = { communeId: '06901' };
    expect(statesOf('indicator | value', '14.1 | 95,3', of)).toEqual(['B6: 06901 14.1 2024-01-24 = 95.3']);
    expect(statesOf('commune | 14.1', ' | 95,3', of)).toEqual(['B6: 06901 14.1 2024-01-24 = 95.3']);
    expect(statesOf('commune | 14.1', 'Ba Chẽ | 95,3', of)).toEqual(['A6: unknown-commune «Ba Chẽ»']);
  });

  test('begin in the first row of figures', () => {
    expect(statesOf('commune | 14.1', 'Quảng An | 95,3', { firstRow: 6 })).toEqual([]);
    expect(statesOf('commune | 14.1', 'Quảng An | 95,3', { firstRow: 5 })).toHaveLength(1);
  });

  test('are none in rows of totals, wherever they are', () => {
    const totals = ['Tổng', 'TỔNG CỘNG', 'Tổng số', 'Cộng', 'Toàn huyện', 'Bình quân', 'Bình quân chung'];
    for (const total of [...totals, ' trung bình ']) {
      expect(statesOf('commune | 14.1', `${total} | 95,3`)).toEqual([]);
      expect(statesOf('indicator | 06901', `${total} | 95,3`)).toEqual([]);
    }
    expect(statesOf('commune | 14.1', 'Tổng hợp | 95,3')).toEqual(['A6: unknown-commune «Tổng hợp»']);
  });
});

describe('the subject of a row', () => {
  test.each([
    ['a code and a name that agree', '06901 | Quảng An | 95,3', 'C6: 06901 14.1 2024-01-24 = 95.3'],
    ['a name alone', ' | Quảng An | 95,3', 'C6: 06901 14.1 2024-01-24 = 95.3'],
    ['a name next to an unknown one', 'mã cũ | Quảng An | 95,3', 'C6: 06901 14.1 2024-01-24 = 95.3'],
    [
      'a code that distinguishes two similar names',
      '06913 | QUANG TAN | 95,3',
      'C6: 06913 14.1 2024-01-24 = 95.3',
    ],
    ['two similar names without a code', ' | QUANG TAN | 95,3', 'B6: ambiguous-commune «QUANG TAN»'],
    ['a code and a name that contradict', '06901 | Đầm Hà | 95,3', 'A6: ambiguous-commune «06901»'],
    ['an unknown commune', 'Ba Chẽ | xã Ba Chẽ | 95,3', 'A6: unknown-commune «Ba Chẽ»'],
    ['nothing', ' | | 95,3', 'A6: missing-commune «»'],
  ])('%s', (_, cells, state) => expect(statesOf('commune | commune | 14.1', cells)).toEqual([state]));

  test.each([
    ['unknown', 'Quảng An | 99.9 | 1', 'B6: unknown-indicator «99.9»'],
    ['missing', 'Quảng An | | 1', 'B6: missing-indicator «»'],
    ['of an unknown commune', 'Ba Chẽ | 99.9 | 1', 'A6: unknown-commune «Ba Chẽ»'],
  ])('an indicator is %s', (_, cells, state) => {
    expect(statesOf('commune | indicator | value', cells)).toEqual([state]);
  });

  test('an indicator is ambiguous if a spreadsheet read its code as a number', () => {
    const cells: SheetCell[] = ['Quảng An', { number: 17.1, as: 'number' }, '46'];
    expect(readRow('commune | indicator | value', cells).map(describeReading)).toEqual([
      'B6: ambiguous-indicator «17.1»',
    ]);
  });

  test('is refused at the start of the row if no column names it', () => {
    expect(statesOf('ignored | 14.1', 'x | 95,3')).toEqual(['A6: missing-commune «x»']);
  });

  test('of a column whose commune or indicator no longer exists is refused cell by cell', () => {
    expect(readRow('indicator | 00099', cellsOf('14.1 | 96'))).toEqual([
      {
        refused: {
          row: 5,
          column: 1,
          text: '96',
          communeId: '00099',
          indicator: '14.1',
          reason: 'unknown-commune',
        },
      },
    ]);
    expect(statesOf('commune | 99.9', 'Quảng An | 96')).toEqual(['B6: unknown-indicator «96»']);
  });

  test('is quoted up to 200 characters if refused', () => {
    expect(statesOf('commune | 14.1', `${'x'.repeat(201)} | 1`)).toEqual([
      `A6: unknown-commune «${'x'.repeat(200)}»`,
    ]);
    expect(statesOf('commune | 14.1', `Quảng An | ${'x'.repeat(201)}`)).toEqual([
      `B6: value-not-number-or-parts «${'x'.repeat(200)}»`,
    ]);
  });
});

describe('the date of a figure', () => {
  const ofDay = (day: string, commune = 'Quảng An') =>
    statesOf('commune | day | 14.1', `${commune} | ${day} | 95`);

  test.each([
    ['the day of the file if it has none', '', 'C6: 06901 14.1 2024-01-24 = 95'],
    ['refused if unreadable', 'hôm qua', 'B6: unreadable-day «hôm qua»'],
    ['today', '30/06/2024', 'C6: 06901 14.1 2024-06-30 = 95'],
    ['refused if in the future', '01/07/2024', 'C6: date-in-future «95»'],
  ])('is %s', (_, day, state) => expect(ofDay(day)).toEqual([state]));

  test('must be one on which its commune is a unit', () => {
    expect(ofDay('31/12/2022', 'Đồng Thử')).toEqual(['C6: date-outside-commune «95»']);
    expect(ofDay('01/01/2023', 'Đồng Thử')).toEqual(['C6: 99999 14.1 2023-01-01 = 95']);
  });

  test('is missing if neither its row nor the file has one', () => {
    expect(statesOf('commune | day | 14.1', 'Quảng An | | 95', { day: null })).toEqual([
      'C6: missing-day «95»',
    ]);
    expect(statesOf('commune | 14.1', 'Quảng An | 95', { day: null })).toEqual(['B6: missing-day «95»']);
    expect(statesOf('commune | day | 14.1', 'Quảng An | 2024-01-20 | 95', { day: null })).toHaveLength(1);
  });

  test('that is unreadable refuses every figure of the row, each with its commune and indicator', () => {
    const [first, second] = readRow('commune | day | 14.1 | 17.5', cellsOf('Quảng An | mai | 95 | 46'));
    const refused = { row: 5, column: 1, text: 'mai', reason: 'unreadable-day', communeId: '06901' };
    expect([first, second]).toEqual([
      { refused: { ...refused, indicator: '14.1' } },
      { refused: { ...refused, indicator: '17.5' } },
    ]);
  });
});

test('readings are checked against the set, the communes and the day of their context', () => {
  expect(READING.today).toBe('2024-06-30');
  expect(statesOf('commune | 14.1', 'Quảng An | 95', { communes: [] })).toEqual([
    'A6: unknown-commune «Quảng An»',
  ]);
  expect(statesOf('commune | 14.1', 'Quảng An | 95', { today: '2024-01-23' })).toEqual([
    'B6: date-in-future «95»',
  ]);
});
