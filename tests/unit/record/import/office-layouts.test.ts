import { describe, expect, test } from 'vitest';
import type { MergedRange, SheetRow } from '#shared/domain/record/import/cell.ts';
import { guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { openQuestions } from '#shared/domain/record/import/layout/open-questions.ts';
import type { SheetMapping } from '#shared/domain/record/import/mapping.ts';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { cellsOf, READING, sheetSample } from '../../../support/files/sheets.ts';

const { set, communes } = READING;

/** Cells of text separated by `|`; numbers as spreadsheets store them. */
const rowOf = (line: string): SheetRow =>
  cellsOf(line).map((text) =>
    /^-?\d+(?:\.\d+)?$/.test(text) && !/^\d\d?\.\d\d?$/.test(text)
      ? { number: Number(text), as: 'number' }
      : text || undefined,
  );

/** Reads a sheet by the mapping that is proposed: figures, and everything that is asked or not read. */
function read(
  lines: readonly string[],
  { name = 'Sheet1', merged = [] as MergedRange[], change = {} as Partial<SheetMapping> } = {},
) {
  const rows = lines.map(rowOf);
  const guess = guessMapping(sheetSample(rows, { name, merged }), set, communes);
  const mapping = { ...guess.mapping, ...change };
  const reader = new StatementReader(READING, mapping);
  const readings = rows.flatMap((cells, row) => reader.read(row, cells));
  return {
    figures: readings.flatMap((one) =>
      'statement' in one
        ? [
            [
              one.statement.communeId,
              one.statement.indicator,
              one.statement.effectiveOn,
              String(one.statement.value),
            ].join(' '),
          ]
        : [],
    ),
    refused: readings.flatMap((one) =>
      'refused' in one ? [`${one.refused.reason} ${one.refused.text}`] : [],
    ),
    asked: openQuestions(guess.questions, mapping, READING.day).map(({ id }) => id),
    notRead: guess.notRead.map(({ reason, text }) => `${reason} ${text}`),
    passedOver: [...reader.passedOver.values()].map(({ reason, count }) => `${reason} ${count}`),
    questions: guess.questions,
  };
}

const DAY = '2024-01-24';

describe('figures under title rows', () => {
  test.each([
    ['a number and a name', ['I | Xã Quảng An | ', 'II | Xã Đầm Hà | ']],
    ['a name with its number in one cell', ['I. | Xã Quảng An', '2. | XÃ ĐẦM HÀ']],
    ['a code and a name', ['06901 | Quảng An', '06916 | Đầm Hà']],
  ])('of communes, as %s, belong to the title above', (_, [first = '', second = '']) => {
    const lines = [
      'TT | Chỉ tiêu | Kết quả',
      first,
      '1 | 14.1 | 71',
      '2 | 14.2 | 55',
      second,
      '1 | 14.1 | 70',
      '2 | 14.2 | 5',
    ];
    expect(read(lines)).toMatchObject({
      figures: [
        `06901 14.1 ${DAY} 71`,
        `06901 14.2 ${DAY} 55`,
        `06916 14.1 ${DAY} 70`,
        `06916 14.2 ${DAY} 5`,
      ],
      refused: [],
      asked: [],
    });
  });

  test('of a unit that is not in the register belong to nobody', () => {
    const lines = [
      'TT | Chỉ tiêu | Kết quả',
      'I | Xã Quảng An |',
      '1 | 14.1 | 71',
      'II | Thị trấn Đầm Hà |',
      '1 | 14.1 | 70',
      '2 | 14.2 | 7',
    ];
    expect(read(lines)).toMatchObject({
      figures: [`06901 14.1 ${DAY} 71`],
      refused: ['unknown-commune II Thị trấn Đầm Hà', 'unknown-commune II Thị trấn Đầm Hà'],
    });
  });

  test('of indicators belong to the indicator above, and running numbers are no figures', () => {
    const lines = [
      'TT | Nội dung | Kết quả',
      '14.1 | Bảo hiểm y tế |',
      '1 | Quảng An | 71',
      '2 | Đầm Hà | 70',
      '14.2 | Sổ khám |',
      '1 | Quảng An | 9',
      '2 | Đầm Hà | 8',
    ];
    expect(read(lines).figures).toEqual([
      `06901 14.1 ${DAY} 71`,
      `06916 14.1 ${DAY} 70`,
      `06901 14.2 ${DAY} 9`,
      `06916 14.2 ${DAY} 8`,
    ]);
  });
});

describe('several columns under one name', () => {
  const merged = [
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 0, right: 4 },
  ];

  test.each([
    ['KH', 'TH'],
    ['Kế hoạch 2024', 'Thực hiện 2024'],
    ['Mục tiêu', 'Kết quả đạt được'],
    ['Chỉ tiêu giao', 'Ước TH'],
    ['So với cùng kỳ', 'Hiện trạng'],
    ['Số hộ', 'Tỷ lệ (%)'],
    ['TH/KH (%)', 'TH'],
  ])('%s and %s: only the result is read', (other, result) => {
    const lines = [
      'Xã | 14.1 | | 14.2 |',
      `| ${other} | ${result} | ${other} | ${result}`,
      'Quảng An | 75 | 71 | 60 | 55',
      'Đầm Hà | 76 | 70 | 61 | 50',
    ];
    const turned = [
      'Xã | 14.1 | | 14.2 |',
      `| ${result} | ${other} | ${result} | ${other}`,
      'Quảng An | 71 | 75 | 55 | 60',
      'Đầm Hà | 70 | 76 | 50 | 61',
    ];
    for (const given of [lines, turned]) {
      const { figures, notRead } = read(given, { merged });
      expect(
        figures.map((one) =>
          one
            .split(' ')
            .filter((_, i) => i !== 2)
            .join(' '),
        ),
      ).toEqual(['06901 14.1 71', '06901 14.2 55', '06916 14.1 70', '06916 14.2 50']);
      expect(notRead).toHaveLength(2);
    }
  });

  test.each([
    ['years', '2022', '2023', 'which-period'],
    ['quarters', 'Quý I/2024', 'Quý II/2024', 'which-period'],
    ['months', 'T5/2024', 'Tháng 6/2024', 'which-period'],
    ['unknown words', 'Xã báo', 'Huyện rà soát', 'which-column'],
  ])('of different %s are asked about, and none is read before', (_, one, other, kind) => {
    const lines = [
      'Xã | 14.1 | | 14.2 |',
      `| ${one} | ${other} | ${one} | ${other}`,
      'Quảng An | 75 | 71 | 60 | 55',
      'Đầm Hà | 76 | 70 | 61 | 50',
    ];
    const { figures, asked } = read(lines, { merged });
    expect([figures, asked]).toEqual([[], [`${kind} 14.1`, `${kind} 14.2`]]);
  });

  test('of different years keep their own days, if that is the answer', () => {
    const lines = ['Chỉ tiêu | Kết quả 2022 | Kết quả 2023', '14.1 | 65 | 71', '14.2 | 40 | 45'];
    const [question] = read(lines, { name: 'Quảng An' }).questions;
    const own = question?.choices.find(({ is }) => is === 'own-days');
    const columns: SheetMapping['columns'] = [{ is: 'indicator' }];
    for (const { column, role } of own?.change.columns ?? []) columns[column] = role;
    const { figures, asked } = read(lines, {
      name: 'Quảng An',
      change: { columns, answered: [question?.id ?? ''] },
    });
    expect(figures).toEqual([
      '06901 14.1 2022-12-31 65',
      '06901 14.1 2023-12-31 71',
      '06901 14.2 2022-12-31 40',
      '06901 14.2 2023-12-31 45',
    ]);
    expect(asked).toEqual([]);
  });
});

describe('the day of a sheet', () => {
  const table = ['Xã | 14.1 | 14.2', 'Quảng An | 71 | 50', 'Đầm Hà | 70 | 51'];

  test.each([
    ['SỐ LIỆU ĐẾN NGÀY 31/12/2023', '2023-12-31'],
    ['(Tính đến ngày 15 tháng 3 năm 2023)', '2023-03-15'],
    ['Tính đến | 31/03/2023', '2023-03-31'],
    ['BÁO CÁO QUÝ III NĂM 2023', '2023-09-30'],
    ['Kết quả 6 tháng đầu năm 2023', '2023-06-30'],
    ['Tháng 5/2023', '2023-05-31'],
  ])('is that of its title, and asked about beside another chosen day: %s', (title, day) => {
    const { figures, asked } = read([title, '', ...table]);
    expect([new Set(figures.map((one) => one.split(' ')[2])), asked]).toEqual([
      new Set([day]),
      ['which-day'],
    ]);
  });

  test.each([
    ['Đầm Hà, ngày 28 tháng 6 năm 2023'],
    ['Bộ tiêu chí giai đoạn 2021-2025'],
    ['Kèm theo Công văn số 57/2022/UBND'],
  ])('is not the day of a paper, nor a programme: %s', (title) => {
    const { figures, asked } = read([title, '', ...table]);
    expect([new Set(figures.map((one) => one.split(' ')[2])), asked]).toEqual([new Set([DAY]), []]);
  });

  test('is asked about if the title names another year, or the sheet a quarter of no year', () => {
    expect(read(['KẾT QUẢ NĂM 2023', '', ...table]).asked).toEqual(['which-day']);
    expect(read(['KẾT QUẢ NĂM 2024', '', ...table]).asked).toEqual([]);
    expect(read(table, { name: 'Quý II' }).asked).toEqual(['which-day']);
    expect(read(table, { name: 'Quý I' }).asked).toEqual([]); // in which the chosen day is
  });
});

describe('rows that are no figures', () => {
  const table = ['STT | Xã | 14.1 | 14.2', '1 | Quảng An | 71 | 50', '2 | Đầm Hà | 70 | 51'];

  test.each([
    ['Tổng cộng', 'total 1'],
    ['Toàn huyện', 'total 1'],
    ['Bình quân chung', 'total 1'],
    ['Tổng cộng (8 xã)', 'total 1'],
  ])('%s is passed over, in either column', (label, reason) => {
    expect(read([...table, `| ${label} | 141 | 101`])).toMatchObject({ refused: [], passedOver: [reason] });
    expect(read([...table, `${label} | | 141 | 101`])).toMatchObject({ refused: [], passedOver: [reason] });
  });

  test('below the table are signatures and remarks', () => {
    const { figures, refused, passedOver } = read([
      ...table,
      '',
      '| | Đầm Hà, ngày 28 tháng 6 năm 2024 |',
      '| | KT. TRƯỞNG PHÒNG |',
      'Ghi chú: số liệu ước',
    ]);
    expect([figures.length, refused, passedOver]).toEqual([4, [], ['no-figures-read 2']]);
  });

  test('of another table below the first are not given to the first', () => {
    const { figures, passedOver } = read([...table, '', 'STT | Xã | 17.5 | 17.4', '1 | Quảng An | 48 | 49']);
    expect([figures.length, passedOver]).toEqual([4, ['several-tables 2']]);
    expect(read([...table, ...table.slice(0, 1), '3 | Quảng Tân | 66 | 52']).figures).toHaveLength(6);
  });
});

describe('two days in a sheet of a list', () => {
  test.each([
    ['Ngày nhập | Ngày số liệu', [], '2023-12-31'],
    ['Ngày báo cáo | Kỳ số liệu', [], '2023-12-31'],
    ['Thời điểm | Kỳ số liệu', ['which-day-column'], DAY],
  ])('%s', (headings, asked, day) => {
    const lines = [
      `Xã | Chỉ tiêu | Kết quả | ${headings}`,
      'Quảng An | 14.1 | 71 | 15/01/2024 | 31/12/2023',
      'Đầm Hà | 14.1 | 70 | 15/01/2024 | 31/12/2023',
    ];
    const found = read(lines);
    expect([found.asked, new Set(found.figures.map((one) => one.split(' ')[2]))]).toEqual([
      asked,
      new Set([day]),
    ]);
  });
});

test('rows with cells that a workbook does not store are passed over like others', () => {
  const table = ['STT | Xã | 14.1 | 14.2', '1 | Quảng An | 71 | 50', '2 | Đầm Hà | 70 | 51'].map(rowOf);
  const total: SheetRow[number][] = [];
  total[1] = 'Tổng cộng';
  total[2] = { number: 141, as: 'number' };
  const guess = guessMapping(sheetSample([...table, total]), set, communes);
  const reader = new StatementReader(READING, guess.mapping);
  expect(reader.read(3, total)).toEqual([]);
  expect([...reader.passedOver.values()]).toEqual([{ reason: 'total', text: 'Tổng cộng', count: 1 }]);
});
