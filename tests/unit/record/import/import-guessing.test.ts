import { describe, expect, test } from 'vitest';
import type { MergedRange, SheetCell, SheetRow } from '#shared/domain/record/import/cell.ts';
import { assignByWords } from '#shared/domain/record/import/guess-columns-by-words.ts';
import { guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { contentOf } from '#shared/domain/record/import/layout/column-content.ts';
import { factsOfColumns } from '#shared/domain/record/import/layout/column-facts.ts';
import { headingLines, headingsOf } from '#shared/domain/record/import/layout/table-headings.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import type { GuessedColumn } from '#shared/domain/record/import/sheet-sample.ts';
import { cellsOf, READING, rolesOf, sheetSample } from '../../../support/files/sheets.ts';

const { set, communes } = READING;
const names = createNameLookup(set, communes);
const guessed = (roles: string): GuessedColumn[] =>
  rolesOf(roles).map((role) => ({ role, reason: 'unknown' }));

describe('the commune of a whole sheet', () => {
  const guessOf = (name: string, lines: string[] = []) => {
    const table = ['Mã | Kết quả', '14.1 | 95', '14.2 | 80'];
    return guessMapping(sheetSample([...lines, ...table].map(cellsOf), { name }), set, communes);
  };

  test.each([
    ['its name', 'Quảng An', [], '06901'],
    ['its name with its unit', 'Xã Quảng An', [], '06901'],
    ['its code', '06901', [], '06901'],
    ['a title', 'Sheet1', ['SỐ LIỆU XÃ QUẢNG AN'], '06901'],
    ['a title with more words', 'Sheet1', ['KẾT QUẢ XÃ QUẢNG AN QUÝ I'], '06901'],
    ['a title in decomposed letters', 'Sheet1', ['Số liệu xã Quảng An'.normalize('NFD')], '06901'],
    ['a label', 'Sheet1', ['Xã: Quảng An'], '06901'],
    ['a label with spaces', 'Sheet1', ['Xã :   Quảng An'], '06901'],
    ['a label in another cell', 'Sheet1', ['Biểu 01', 'Đơn vị | Quảng An'], '06901'],
    ['nothing', 'Sheet1', ['Biểu số 01'], null],
    ['a name within another word', 'Sheet1', ['Số liệu LàngXã Quảng An'], null],
    ['a district of the same name', 'Sheet1', ['UBND HUYỆN ĐẦM HÀ'], null],
    ['a label of a district', 'Sheet1', ['Huyện | Đầm Hà'], null],
    ['a town of the same name', 'Thị trấn Đầm Hà', [], null],
    ['a ward of the same name', 'Sheet1', ['Phường: Quảng An'], null],
    ['an unknown commune', 'Xã Ba Chẽ', [], null],
  ])('is found by %s', (_, name, lines, communeId) => {
    const { mapping, questions } = guessOf(name, lines);
    expect([mapping.communeId, questions]).toEqual([communeId, []]);
  });

  test.each([
    ['its name and its title name two', 'Đầm Hà', ['SỐ LIỆU XÃ QUẢNG AN'], ['06916', '06901']],
    ['its title names two', 'Sheet1', ['Xã Quảng An và xã Đầm Hà đã báo cáo'], ['06901', '06916']],
    ['its name has the letters of two', 'QUANG TAN', [], ['06913', '00001']],
    ['it is about a whole district', 'Đầm Hà', ['SỐ LIỆU TOÀN HUYỆN'], ['06916']],
    ['its title names one that is not in the register', 'Đầm Hà', ['THỊ TRẤN Đầm Hà'], ['06916']],
  ])('is asked about if %s', (_, name, lines, ids) => {
    const { mapping, questions } = guessOf(name, lines);
    expect(mapping.communeId).toBeNull();
    expect(questions).toMatchObject([{ kind: 'which-commune' }]);
    expect(questions[0]?.choices.map(({ key }) => key)).toEqual([...ids, 'none']);
  });

  test('of an unknown unit is named as not read', () => {
    expect(guessOf('Xã Ba Chẽ').notRead).toMatchObject([
      { what: 'title', reason: 'unknown-unit', text: 'Xã Ba Chẽ' },
      { what: 'sheet', reason: 'no-figures-read' },
    ]);
  });
});

describe('the role of a column by the words of its heading', () => {
  const assigned = (
    headings: readonly string[],
    roles: string,
    data: readonly SheetRow[],
    needsValue: boolean,
  ) => {
    const columns = guessed(roles);
    const table = { texts: headings.map((heading) => (heading === '' ? [] : [heading])), top: 0 };
    const facts = factsOfColumns(table, headings, data, { set, names, hiddenColumns: new Set() });
    return { columns, ...assignByWords(columns, facts, needsValue) };
  };
  const roleOf = (heading: string, cell: SheetCell = '95', needsValue = true) => {
    const { columns } = assigned(
      ['Xã', 'Mã', heading],
      'commune | indicator | ignored',
      [['Quảng An', '14.1', cell]],
      needsValue,
    );
    return `${columns[2]?.role.is} by ${columns[2]?.reason}`;
  };

  test.each([
    ['Ngày số liệu', '24/01/2024', 'day by word'],
    ['Thời điểm', '24/01/2024', 'day by word'],
    ['Kỳ báo cáo', '24/01/2024', 'day by word'],
    ['Date', '24/01/2024', 'day by word'],
    ['Ngày nhập', '24/01/2024', 'ignored by unknown'],
    ['Lần', '24/01/2024', 'ignored by unknown'],
    ['Ghi chú', 'đã rà soát', 'note by word'],
    ['Nguồn số liệu', 'báo cáo', 'note by word'],
    ['Diễn giải', 'báo cáo', 'note by word'],
    ['Chất thải rắn tại nguồn', '62,3', 'value by content'],
    ['Kết quả', '95', 'value by word'],
    ['Kết quả thực hiện', '95', 'value by word'],
    ['Giá trị', '95', 'value by word'],
    ['Quý I', '95', 'value by content'],
    ['', '95', 'value by content'],
    ['Mục tiêu', '95', 'ignored by unknown'],
    ['Kế hoạch năm', '95', 'ignored by unknown'],
    ['TH/KH (%)', '95', 'ignored by unknown'],
    ['So với cùng kỳ', '95', 'ignored by unknown'],
    ['Kết quả đánh giá', 'Đạt', 'ignored by unknown'],
    ['ĐVT', '%', 'ignored by unknown'],
    ['Quý I', 'tốt', 'ignored by unknown'],
  ])('%s above %s', (heading, cell, role) => expect(roleOf(heading, cell)).toBe(role));

  test('is no value if rows or headings do not need one', () => {
    expect(roleOf('Kết quả', '95', false)).toBe('ignored by unknown');
  });

  test('is the one that says so beside another column of figures', () => {
    const data = [['14.1', '90', '95']];
    const { columns } = assigned(['Mã', 'Quý I', 'Kết quả'], 'indicator | ignored | ignored', data, true);
    expect(columns.map(({ role }) => role.is)).toEqual(['indicator', 'ignored', 'value']);
  });

  test.each([
    [['Mã', 'Kết quả 2022', 'Kết quả 2023'], ['14.1', '90', '95'], 'which-period'],
    [['Mã', 'Kết quả xã', 'Kết quả huyện'], ['14.1', '90', '95'], 'which-column'],
    [['Mã', 'Thời điểm', 'Kỳ báo cáo'], ['14.1', '24/01/2024', '31/03/2024'], 'which-day-column'],
    [['Mã', 'Lần', 'Kết quả'], ['14.1', '24/01/2024', '95'], 'day-column'],
    [['Mã', 'Thời điểm', 'Kết quả'], ['14.1', '2023', '95'], 'year-alone'],
  ] as const)('is asked about where more than one fits: %j', (headings, row, kind) => {
    const { questions } = assigned(headings, 'indicator | ignored | ignored', [[...row]], true);
    expect(questions.map((question) => question.kind)).toEqual([kind]);
  });
});

test.each([
  ['95', 'figures'],
  [' 95,3 % ', 'figures'],
  ['1.234,5', 'figures'],
  ['95 hộ', 'texts'],
  ['x95', 'texts'],
  ['-', 'texts'],
  ['24/01/2024', 'days'],
  ['Đạt', 'judgements'],
  ['2024', 'years'],
  ['45315', 'figures'],
  [' ', 'nothing'],
  [{ number: 95, as: 'number' }, 'figures'],
  [{ number: 0.95, as: 'percent' }, 'figures'],
  [{ number: 2024, as: 'number' }, 'years'],
  [{ number: 45_315, as: 'day' }, 'days'],
  [{ flag: true }, 'texts'],
  [{ error: '#N/A' }, 'texts'],
] as const)('a column with %j has %s', (cell, content) => {
  expect(contentOf([[], ['a', cell], ['b']], 1).content).toBe(content);
});

test('running numbers are told from figures', () => {
  const column = (...cells: string[]) =>
    contentOf(
      cells.map((cell) => [cell]),
      0,
    ).content;
  expect([column('1', '2', '3'), column('1', '2', '1', '2'), column('1', '3'), column('2', '3')]).toEqual([
    'running-numbers',
    'running-numbers',
    'figures',
    'figures',
  ]);
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

  const linesOf = (
    of: readonly SheetRow[],
    ranges: readonly MergedRange[],
    firstRow: number,
    width: number,
  ) => headingLines(headingsOf(sheetSample(of, { merged: ranges }), firstRow, width, names));

  test('are the texts above each column, merged cells above all of theirs; a title across the sheet is none', () => {
    const headings = ['Xã', 'Y tế / 14.1', 'Y tế / 14.2'];
    expect(linesOf(rows, merged, 3, 3)).toEqual(headings);
    expect(linesOf(rows, [], 3, 3)).toEqual(['Xã', 'Y tế / 14.1', '14.2']);
    expect(linesOf(rows, merged, 3, 4)).toEqual([...headings, '']);
    expect(linesOf(rows, merged, 0, 2)).toEqual(['', '']);
  });

  test('ignore merged cells below them', () => {
    const below = [...merged, { top: 2, left: 2, bottom: 9, right: 9 }];
    expect(linesOf(rows, below, 3, 3)).toEqual(['Xã', 'Y tế / 14.1', 'Y tế / 14.2']);
  });

  test('end at an empty row above them', () => {
    const long = [['Cũ', 'Rất cũ'], [], ['Xã', '14.1'], ['Quảng An', '95']];
    expect(linesOf(long, [], 3, 2)).toEqual(['Xã', '14.1']);
    expect(linesOf(long, [{ top: 0, left: 0, bottom: 1, right: 0 }], 3, 2)).toEqual(['Xã', '14.1']);
  });

  test('end after 300 characters', () => {
    const wide = [['x'.repeat(301), 'y']];
    expect(linesOf(wide, [], 1, 1)).toEqual(['x'.repeat(300)]);
  });
});

test('an empty sheet has one column without a role', () => {
  const { mapping, reasons } = guessMapping(sheetSample([]), set, communes);
  expect([mapping.columns, mapping.firstRow, reasons]).toEqual([[{ is: 'ignored' }], 0, ['unknown']]);
});
