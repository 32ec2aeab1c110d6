import { describe, expect, test } from 'vitest';
import {
  agencyInHead,
  dayWords,
  documentNumber,
  hasNumber,
  haveSameRows,
  linesOf,
  printedSections,
  type ReportSection,
  type ReportTable,
  romanNumeral,
  tablesOf,
  topWithTies,
} from '#shared/domain/reporting/report.ts';
import { wrapEvenly } from '#shared/domain/values/even-lines.ts';

const tableOf = (id: ReportTable['id'], ...rows: string[][]): ReportTable => ({
  id,
  title: 'Kết quả thực hiện',
  columns: [{ heading: 'Xã', width: 1, align: 'start' }],
  rows: rows.map((cells) => ({ isHeading: false, cells })),
  legend: [],
  isWide: false,
});

const section = (given: Partial<ReportSection>): ReportSection => ({
  id: 'results',
  title: '',
  text: '',
  tables: [],
  ...given,
});

describe('the sections of a report', () => {
  test('are numbered in order, except the opening and empty ones', () => {
    const table = tableOf('gaps', ['Quảng An']);
    const printed = printedSections([
      section({ id: 'opening', text: 'Thực hiện Kế hoạch số 12/KH-UBND' }),
      section({ id: 'results', title: 'Kết quả', text: ' Toàn huyện có 8 xã.\n\n  2 xã đạt. ' }),
      section({ id: 'criteria', title: 'Tiêu chí', text: ' \n ' }),
      section({ id: 'gaps', title: 'Tồn tại', tables: [table] }),
    ]);
    expect(printed).toEqual([
      {
        id: 'opening',
        heading: undefined,
        paragraphs: ['Thực hiện Kế hoạch số 12/KH-UBND'],
        tables: [],
      },
      {
        id: 'results',
        heading: 'I. Kết quả',
        paragraphs: ['Toàn huyện có 8 xã.', '2 xã đạt.'],
        tables: [],
      },
      { id: 'gaps', heading: 'II. Tồn tại', paragraphs: [], tables: [table] },
    ]);
  });

  test('print their tables before the annexes', () => {
    const [results, gaps, annex] = [tableOf('standings'), tableOf('gaps'), tableOf('matrix')];
    const sections = [{ tables: [results] }, { tables: [] }, { tables: [gaps] }];
    expect(tablesOf({ sections, annexes: [annex] })).toEqual([results, gaps, annex]);
  });

  test('are read line by line', () => {
    expect(linesOf('')).toEqual([]);
    expect(linesOf(' a \n\n\tb')).toEqual(['a', 'b']);
  });

  test.each([
    [0, ''],
    [1, 'I'],
    [3, 'III'],
    [4, 'IV'],
    [5, 'V'],
    [8, 'VIII'],
    [9, 'IX'],
    [10, 'X'],
    [14, 'XIV'],
    [39, 'XXXIX'],
  ])('number %d is %s', (number, numeral) => expect(romanNumeral(number)).toBe(numeral));
});

describe('the head of a report', () => {
  // 30/2020/NĐ-CP, annex I: days under 10 and the months 1 and 2 are written with a 0.
  test.each([
    ['2024-01-24', '24', '01'],
    ['2024-02-05', '05', '02'],
    ['2024-03-09', '09', '3'],
    ['2024-12-31', '31', '12'],
  ])('writes the day %s as ngày %s tháng %s', (date, day, month) => {
    expect(dayWords(date)).toEqual({ day, month, year: '2024' });
  });

  test('leaves room for a missing number', () => {
    expect(documentNumber('15/BC-VPĐP')).toBe('15/BC-VPĐP');
    expect(documentNumber('/BC-VPĐP')).toMatch(/^\u00a0{8}\/BC-VPĐP$/);
    expect(documentNumber('')).toMatch(/^\u00a0{8}$/);
    expect(['15/BC-VPĐP', '/BC-VPĐP', ''].map(hasNumber)).toEqual([true, false, false]);
  });

  test('prints the agency in capitals on lines of similar length', () => {
    expect(agencyInHead('Uỷ ban nhân dân huyện Đầm Hà')).toBe('UỶ BAN NHÂN DÂN\nHUYỆN ĐẦM HÀ');
    expect(agencyInHead('Văn phòng Điều phối NTM')).toBe('VĂN PHÒNG ĐIỀU PHỐI NTM');
  });
});

describe('a title in even lines', () => {
  test.each([
    ['one that is short enough stays', 'Báo cáo kết quả', 15, 'Báo cáo kết quả'],
    ['a word more makes two lines', 'Báo cáo kết quả xã', 15, 'Báo cáo kết\nquả xã'],
    ['no single word on the last line', 'a b c d e f g h i', 16, 'a b c d e\nf g h i'],
    ['of two that are as near the first is the longer', 'một hai ba', 9, 'một hai\nba'],
    ['three lines', 'aaa bbb ccc ddd eee fff', 8, 'aaa bbb\nccc ddd\neee fff'],
    [
      'keeps existing line breaks',
      'Báo cáo\nKết quả thực hiện tiêu chí',
      15,
      'Báo cáo\nKết quả thực\nhiện tiêu chí',
    ],
    ['a word that is too long is not broken', 'Nghiêngngả', 4, 'Nghiêngngả'],
    ['more lines than words', 'Nghiêng ngả', 2, 'Nghiêng\nngả'],
    ['an empty one', '', 10, ''],
  ])('%s', (_, title, longest, lines) => expect(wrapEvenly(title, longest)).toBe(lines));
});

describe('two reports are the same', () => {
  const one = [tableOf('standings', ['Quảng An', '19/19'], ['Đầm Hà', '15/19'])];

  test('if all cells are equal, whatever their headings', () => {
    const renamed = one.map((table) => ({ ...table, title: 'Bảng 1', legend: ['x'], columns: [] }));
    expect(haveSameRows(one, renamed)).toBe(true);
    expect(haveSameRows([], [])).toBe(true);
  });

  test.each([
    ['a figure is another', [tableOf('standings', ['Quảng An', '18/19'], ['Đầm Hà', '15/19'])]],
    ['a row is missing', [tableOf('standings', ['Quảng An', '19/19'])]],
    ['a table is another', [tableOf('matrix', ['Quảng An', '19/19'], ['Đầm Hà', '15/19'])]],
    ['there is another table', [...one, tableOf('gaps')]],
    ['there is none', []],
  ])('not when %s', (_, other) => expect(haveSameRows(one, other)).toBe(false));
});

describe('the top with ties', () => {
  const counts = (most: number, ...numbers: number[]) => topWithTies(numbers, (number) => number, most);

  test('are the highest values, including ties with the last one', () => {
    expect(counts(2, 1, 5, 3)).toEqual([5, 3]);
    expect(counts(2, 3, 1, 5, 3)).toEqual([5, 3, 3]);
    expect(counts(1, 2, 2, 2)).toEqual([2, 2, 2]);
    expect(counts(3, 9, 10)).toEqual([10, 9]);
  });

  test('exclude zeros', () => {
    expect(counts(3, 0, 2, 0)).toEqual([2]);
    expect(counts(3, 0, 0)).toEqual([]);
    expect(counts(3)).toEqual([]);
  });

  test('keep the input order for equal values', () => {
    const things = [
      { name: 'Trường học', communes: 2 },
      { name: 'Y tế', communes: 3 },
      { name: 'Thu nhập', communes: 2 },
    ];
    expect(topWithTies(things, ({ communes }) => communes, 3).map(({ name }) => name)).toEqual([
      'Y tế',
      'Trường học',
      'Thu nhập',
    ]);
  });
});
