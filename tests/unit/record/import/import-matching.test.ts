import { describe, expect, test } from 'vitest';
import type { SheetCell } from '#shared/domain/record/import/cell.ts';
import { addressOfCell, textOfCell } from '#shared/domain/record/import/cell.ts';
import { fingerprintOf, guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { findMappingFault } from '#shared/domain/record/import/mapping.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import type { SheetSample } from '#shared/domain/record/import/sheet-sample.ts';
import { sheetSample } from '../../../support/files/sheets.ts';
import { caseTable, listIn, nationalSet } from '../../../support/fixtures.ts';
import { SET } from '../../../support/record/entries.ts';

const COMMUNES = [
  { id: '06901', name: 'Quảng An' },
  { id: '06916', name: 'Đầm Hà' },
  { id: '06913', name: 'Quảng Tân' },
  { id: '00001', name: 'Quảng Tấn' },
  { id: '00002', name: 'Hòa Bình' },
];
const set = nationalSet(SET);

const cellOf = (text: string, as: string): SheetCell =>
  as === 'number' ? { number: Number(text), as } : text;

describe('names in a cell', () => {
  test.each(caseTable('import-names', ['cell', 'as', 'communes', 'indicators']))(
    '$case',
    ({ cell, as, communes, indicators }) => {
      const one = cellOf(cell, as);
      const names = createNameLookup(set, COMMUNES);
      expect([names.communesIn(one), names.indicatorsIn(one)]).toEqual([
        listIn(communes),
        listIn(indicators),
      ]);
    },
  );
});

/** A sheet of text cells, one string per row, cells separated by `|`. */
function sampleOf(name: string, lines: readonly string[], merged: SheetSample['merged'] = []): SheetSample {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim() || undefined));
  return sheetSample(rows, { name, merged });
}

const guessOf = (sample: SheetSample) => {
  const { mapping, ...rest } = guessMapping(sample, set, COMMUNES);
  const roles = mapping.columns.map((role) =>
    'code' in role ? role.code : 'communeId' in role ? role.communeId : role.is,
  );
  return {
    ...rest,
    roles,
    firstRow: mapping.firstRow,
    communeId: mapping.communeId,
    fault: findMappingFault(mapping),
  };
};

describe('the guess how to read a sheet', () => {
  test('finds one indicator for all communes', () => {
    const lines = ['STT | Xã | 14.1', '1 | Quảng An | 95,3', '2 | Đầm Hà | 7'];
    expect(guessOf(sampleOf('Sheet1', lines))).toMatchObject({
      roles: ['ignored', 'commune', '14.1'],
      firstRow: 1,
      fault: undefined,
    });
    // 14.1 is a figure here, not a code: its row names a commune, so it is not a heading.
    expect(guessOf(sampleOf('Sheet1', ['Xã | Thu nhập', 'Quảng An | 14.1', 'Đầm Hà | 68.3'])).fault).toBe(
      'no-values',
    );
  });

  test('finds communes in rows under a title, a merged heading and codes', () => {
    const lines = [
      'BẢNG TỔNG HỢP',
      'STT | Xã | Y tế | | Ghi chú',
      '| | 14.1 | 14.2 |',
      '| A | 1 | 2 |',
      '1 | Quảng An | 95 | 80 | tốt',
      '2 | Đầm Hà | 96 | 81 |',
    ];
    const merged = [
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ];
    expect(guessOf(sampleOf('Sheet1', lines, merged))).toMatchObject({
      roles: ['ignored', 'commune', '14.1', '14.2', 'note'],
      reasons: ['unknown', 'content', 'heading', 'heading', 'word'],
      headings: ['STT', 'Xã', 'Y tế / 14.1', 'Y tế / 14.2', 'Ghi chú'],
      firstRow: 4,
      fault: undefined,
    });
  });

  test('finds indicators in rows and communes in columns, with rows of criteria in between', () => {
    const lines = [
      'TT | Nội dung | ĐVT | Quảng An | ĐẦM HÀ | Xã Hoà Bình',
      '14 | Y tế',
      '14.1 | Tỷ lệ BHYT | % | 95 | 96 | 97',
      '14.2 | Sổ khám | % | 1 | 2 | 3',
    ];
    expect(guessOf(sampleOf('Sheet1', lines))).toMatchObject({
      roles: ['indicator', 'ignored', 'ignored', '06901', '06916', '00002'],
      firstRow: 2,
      fault: undefined,
    });
  });

  test('finds a row per figure, with its day and note', () => {
    const lines = [
      'Xã | Chỉ tiêu | Mục tiêu | Kết quả | Ngày số liệu | Ghi chú',
      'Quảng An | 14.1 | 95 | 95,3 | 24/01/2024 | x',
      'Quảng An | 14.2 | 90 | 80 | 24/01/2024 |',
    ];
    expect(guessOf(sampleOf('Sheet1', lines)).roles).toEqual([
      'commune',
      'indicator',
      'ignored',
      'value',
      'day',
      'note',
    ]);
  });

  test.each([
    ['by its name', sampleOf('Xã Quảng An', ['Mã | Kết quả', '14.1 | 95', '14.2 | 80'])],
    ['by its title', sampleOf('Sheet1', ['BÁO CÁO XÃ QUẢNG AN', 'Mã | Kết quả', '14.1 | 95', '14.2 | 80'])],
  ])('finds the commune of a sheet, %s', (_, sample) => {
    expect(guessOf(sample)).toMatchObject({
      roles: ['indicator', 'value'],
      communeId: '06901',
      fault: undefined,
    });
  });

  test('ignores a code that a spreadsheet read as a number if it may be two codes', () => {
    const rows: SheetSample['rows'] = [
      ['Xã', { number: 17.1, as: 'number' }, { number: 17.1, as: 'number' }, { number: 14.1, as: 'number' }],
      ['Quảng An', '1', '2', '3'],
    ];
    const guess = guessMapping(sheetSample(rows), set, COMMUNES);
    expect(guess.reasons).toEqual(['content', 'ambiguous', 'ambiguous', 'heading']);
    expect(rows[0]?.map(textOfCell)).toEqual(['Xã', '17.1', '17.1', '14.1']);
  });

  test.each([
    ['nothing known', ['a | b', '1 | 2'], 'no-values'],
    ['no commune', ['Mã | Kết quả', '14.1 | 95', '14.2 | 80'], 'no-commune'],
  ])('leaves a sheet that names %s to the user', (_, lines, fault) => {
    expect(guessOf(sampleOf('Sheet1', lines)).fault).toBe(fault);
  });

  test('does not take a row for the heading because a figure looks like a code', () => {
    const rows = [
      'Mã | Nội dung | Kết quả',
      '14.1 | BHYT | 95',
      '14.2 | Sức khỏe | 17.5',
      '14.3 | Ứng dụng | 4',
    ];
    expect(guessOf(sampleOf('Xã Quảng An', rows))).toMatchObject({
      roles: ['indicator', 'ignored', 'value'],
      firstRow: 1,
      communeId: '06901',
    });
    const long = ['Xã | Chỉ tiêu | Kết quả', ...[2, 3, 4, 5].map((value) => `Quảng An | 14.3 | ${value}`)];
    expect(guessOf(sampleOf('CSV', long))).toMatchObject({
      roles: ['commune', 'indicator', 'value'],
      firstRow: 1,
    });
  });

  test('takes an unknown commune in the first row for data to refuse, not for a heading', () => {
    const lines = [
      'Xã | 14.1 | 14.2',
      'A | (1) | (2)',
      'Xã Ba Chẽ | 90 | 80',
      'Quảng An | 95 | 91',
      'Đầm Hà | 96 | 92',
    ];
    expect(guessOf(sampleOf('Số liệu', lines))).toMatchObject({
      firstRow: 2,
      roles: ['commune', '14.1', '14.2'],
    });
  });

  test('gives the same fingerprint for the file of the next month, another one for another set', () => {
    const guessIn = (lines: string[]) => guessMapping(sampleOf('Sheet1', lines), set, COMMUNES);
    const june = guessIn(['THÁNG 6', 'Xã | 14.1 | 14.2', 'Quảng An | 95 | 80']);
    const july = guessIn(['THÁNG 7', 'Xã | 14.1 | 14.2', 'Đầm Hà | 96 | 81']);
    expect(fingerprintOf(SET, june)).toBe(fingerprintOf(SET, july));
    expect(fingerprintOf(SET, june)).not.toBe(fingerprintOf('ntm-2021-2025', june));
  });
});

test('cells have spreadsheet addresses', () => {
  const addresses = [0, 25, 26, 51, 52, 701, 702].map((column) => addressOfCell(6, column));
  expect(addresses).toEqual(['A7', 'Z7', 'AA7', 'AZ7', 'BA7', 'ZZ7', 'AAA7']);
});
