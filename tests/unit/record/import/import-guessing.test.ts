import { describe, expect, test } from 'vitest';
import type { SheetCell } from '#shared/domain/record/import/cell.ts';
import { communeOfSheet } from '#shared/domain/record/import/commune-of-sheet.ts';
import { hasValues, nameByWords } from '#shared/domain/record/import/guess-by-words.ts';
import { guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { headingsOf } from '#shared/domain/record/import/sheet-headings.ts';
import type { GuessedColumn } from '#shared/domain/record/import/sheet-sample.ts';
import { cellsOf, READING, rolesOf } from '../../../support/files/sheets.ts';

const { set, communes } = READING;
const names = createNameLookup(set, communes);
const guessed = (roles: string): GuessedColumn[] =>
  rolesOf(roles).map((role) => ({ role, reason: 'unknown' }));

describe('the commune of a whole sheet', () => {
  const communeIn = (name: string, lines: string[] = [], firstRow = lines.length) =>
    communeOfSheet(
      guessed('indicator | value'),
      { name, rows: lines.map(cellsOf), merged: [] },
      firstRow,
      names,
    );

  test.each([
    ['its name', 'Quảng An', [], '06901'],
    ['its name with its unit', 'Xã Quảng An', [], '06901'],
    ['its code', '06901', [], '06901'],
    ['a title', 'Sheet1', ['SỐ LIỆU XÃ QUẢNG AN'], '06901'],
    ['a title in decomposed letters', 'Sheet1', ['Số liệu xã Quảng An'.normalize('NFD')], '06901'],
    ['a label', 'Sheet1', ['Xã: Quảng An'], '06901'],
    ['a label with spaces', 'Sheet1', ['Xã :   Quảng An'], '06901'],
    ['a label in another cell', 'Sheet1', ['Biểu 01', 'Đơn vị | Quảng An'], '06901'],
    ['its name before its title', 'Đầm Hà', ['SỐ LIỆU XÃ QUẢNG AN'], '06916'],
    ['nothing', 'Sheet1', ['Biểu số 01'], null],
    ['a name within another word', 'Sheet1', ['Số liệu LàngXã Quảng An'], null],
    ['an ambiguous name', 'Sheet1', ['QUANG TAN'], null],
    ['an unknown commune', 'Xã Ba Chẽ', [], null],
    ['a name followed by more text', 'Sheet1', ['Xã Quảng An và xã Đầm Hà đã báo cáo'], null],
  ])('is found by %s', (_, name, lines, communeId) => expect(communeIn(name, lines)).toBe(communeId));

  test('is not taken from figures below the heading', () => {
    expect(communeIn('Sheet1', ['Mã | Kết quả', 'Quảng An | 95'], 1)).toBeNull();
  });

  test.each([
    ['commune | 14.1', null],
    ['indicator | 06916', null],
    ['indicator | value', '06901'],
  ])('is not needed if columns name communes: %s', (roles, communeId) => {
    const sample = { name: 'Quảng An', rows: [], merged: [] };
    expect(communeOfSheet(guessed(roles), sample, 0, names)).toBe(communeId);
  });
});

describe('the role of a column by the words of its heading', () => {
  const roleOf = (heading: string, roles = 'commune | indicator | ignored', data: SheetCell[][] = []) => {
    const columns = guessed(roles);
    nameByWords(columns, ['Xã', 'Mã', heading], data);
    const named = columns[2];
    return `${named?.role.is} by ${named?.reason}`;
  };

  test.each([
    ['Ngày số liệu', 'day by word'],
    ['Thời điểm', 'day by word'],
    ['Date', 'day by word'],
    ['Ghi chú', 'note by word'],
    ['Nguồn số liệu', 'note by word'],
    ['Diễn giải', 'note by word'],
    ['Kết quả', 'value by word'],
    ['Kết quả thực hiện', 'value by word'],
    ['Giá trị', 'value by word'],
    ['Mục tiêu', 'ignored by unknown'],
    ['Kết quả đánh giá', 'ignored by unknown'],
    ['ĐVT', 'ignored by unknown'],
    ['Ngàyx', 'ignored by unknown'],
    ['', 'ignored by unknown'],
  ])('%s', (heading, role) => expect(roleOf(heading)).toBe(role));

  test.each([
    ['another column is the day already', 'Ngày', 'day | value | ignored'],
    ['another column is the note already', 'Ghi chú', 'note | value | ignored'],
    ['another column has the values already', 'Kết quả', 'value | indicator | ignored'],
    ['columns of values are headed with indicators', 'Kết quả', '14.1 | indicator | ignored'],
    ['columns of values are headed with communes', 'Kết quả', '06901 | indicator | ignored'],
    ['rows name no indicator', 'Kết quả', 'commune | ignored | ignored'],
  ])('is ignored if %s', (_, heading, roles) => {
    expect(roleOf(heading, roles, [['Quảng An', '14.1', '95']])).toBe('ignored by unknown');
  });

  test('is not guessed for an ambiguous heading, nor changed if known', () => {
    const columns: GuessedColumn[] = [
      { role: { is: 'indicator' }, reason: 'content' },
      { role: { is: 'ignored' }, reason: 'ambiguous' },
    ];
    nameByWords(columns, ['Ngày', 'Kết quả'], [['14.1', '95']]);
    expect(columns.map(({ role, reason }) => [role.is, reason])).toEqual([
      ['indicator', 'content'],
      ['ignored', 'ambiguous'],
    ]);
  });

  test('is `value` if only this column has figures', () => {
    const data = [['Quảng An', '14.1', '95']];
    expect(roleOf('', undefined, data)).toBe('value by content');
    expect(roleOf('Quý I', undefined, data)).toBe('value by content');
    expect(roleOf('Mục tiêu', undefined, data)).toBe('ignored by unknown');
    expect(roleOf('Quý I', undefined, [['Quảng An', '14.1', 'tốt']])).toBe('ignored by unknown');
    const columns = guessed('indicator | ignored | ignored');
    nameByWords(columns, ['Mã', 'Quý I', 'Kết quả'], [['14.1', '90', '95']]);
    expect(columns.map(({ role }) => role.is)).toEqual(['indicator', 'ignored', 'value']);
  });
});

test.each([
  ['95', true],
  [' 95,3 % ', true],
  ['1.234,5', true],
  ['95 hộ', false],
  ['x95', false],
  ['-', false],
  ['24/01/2024', false],
  ['2024', true],
  ['45315', false],
  [' ', false],
  [{ number: 95, as: 'number' }, true],
  [{ number: 0.95, as: 'percent' }, true],
  [{ number: 45_315, as: 'day' }, false],
  [{ flag: true }, false],
  [{ error: '#N/A' }, false],
] as const)('a column with %j has values: %s', (cell, has) => {
  expect(hasValues([[], ['a', cell], ['b']], 1)).toBe(has);
});

describe('the headings of the columns', () => {
  const rows = [
    ['BẢNG TỔNG HỢP', undefined, undefined],
    ['Xã', 'Y  tế', undefined],
    [undefined, '14.1', ' 14.2 '],
    ['Quảng An', '95', '80'],
  ];
  const merged = [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 1, right: 2 },
  ];

  test('are the texts above each column, merged cells above all of theirs; a title across the sheet is none', () => {
    const headings = ['Xã', 'Y tế / 14.1', 'Y tế / 14.2'];
    expect(headingsOf({ name: 'a', rows, merged }, 3, 3)).toEqual(headings);
    expect(headingsOf({ name: 'a', rows, merged: [] }, 3, 3)).toEqual(['Xã', 'Y tế / 14.1', '14.2']);
    expect(headingsOf({ name: 'a', rows, merged }, 3, 4)).toEqual([...headings, '']);
    expect(headingsOf({ name: 'a', rows, merged }, 0, 2)).toEqual(['', '']);
  });

  test('ignore merged cells below them', () => {
    const below = [...merged, { top: 2, left: 2, bottom: 9, right: 9 }];
    expect(headingsOf({ name: 'a', rows, merged: below }, 3, 3)).toEqual([
      'Xã',
      'Y tế / 14.1',
      'Y tế / 14.2',
    ]);
  });

  test('come from the thirty rows above the figures', () => {
    const long = [
      ['Cũ', 'Rất cũ'],
      [undefined, 'Y tế'],
      ...Array.from({ length: 28 }, () => []),
      ['Xã', '14.1'],
      ['Quảng An', '95'],
    ];
    const far = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    expect(headingsOf({ name: 'a', rows: long, merged: far }, 31, 2)).toEqual(['Cũ / Xã', 'Y tế / 14.1']);
    expect(headingsOf({ name: 'a', rows: long, merged: [] }, 30, 2)).toEqual(['Cũ', 'Rất cũ']);
  });

  test('end after 300 characters', () => {
    const wide = [['x'.repeat(301), 'y']];
    expect(headingsOf({ name: 'a', rows: wide, merged: [] }, 1, 1)).toEqual(['x'.repeat(300)]);
  });
});

test('an empty sheet has one column without a role', () => {
  const { mapping, reasons } = guessMapping({ name: 'Sheet1', rows: [], merged: [] }, set, communes);
  expect([mapping.columns, mapping.firstRow, reasons]).toEqual([[{ is: 'ignored' }], 0, ['unknown']]);
});
