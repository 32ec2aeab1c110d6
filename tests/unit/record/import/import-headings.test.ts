import { describe, expect, test } from 'vitest';
import { findHeading, guessColumns } from '#shared/domain/record/import/guess-columns.ts';
import { guessMapping } from '#shared/domain/record/import/guess-mapping.ts';
import { findMappingFault } from '#shared/domain/record/import/mapping.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { findSingleHeading } from '#shared/domain/record/import/single-heading.ts';
import { cellsOf, READING, rolesOf as rolesIn, sheetSample } from '../../../support/files/sheets.ts';

const { set, communes } = READING;
const names = createNameLookup(set, communes);
const rowsOf = (...lines: string[]) => lines.map(cellsOf);
const blank = (count: number) => Array.from({ length: count }, () => '');

describe('the heading row of figure columns', () => {
  const headingOf = (...lines: string[]) => findHeading(rowsOf(...lines), names);

  test.each([
    [
      'names at least two indicators',
      ['Xã | 14.1 | 14.2', 'Quảng An | 95 | 80'],
      { row: 0, of: 'indicators' },
    ],
    ['names at least two communes', ['Mã | Quảng An | Đầm Hà', '14.1 | 95 | 96'], { row: 0, of: 'communes' }],
    ['does not exist with one name only', ['Xã | 14.1', 'Quảng An | 95'], undefined],
    ['does not exist with the same name twice', ['Xã | 14.1 | 14.1', 'Quảng An | 95 | 80'], undefined],
    ['is the row that names the most', ['14.1 | 14.2 |', '14.1 | 14.2 | 7.1'], { row: 1, of: 'indicators' }],
    [
      'is the first of several that name equally many',
      ['14.1 | 14.2', '7.1 | 17.5'],
      { row: 0, of: 'indicators' },
    ],
    [
      'names something in a third of its cells',
      ['a | b | c | d | 14.1 | 14.2 | |'],
      { row: 0, of: 'indicators' },
    ],
    ['does not have mostly other texts', ['a | b | c | d | e | 14.1 | 14.2'], undefined],
  ])('%s', (_, lines, heading) => {
    const found = headingOf(...lines);
    expect(found && { row: found.row, of: found.of }).toEqual(heading);
  });

  test('ignores columns that name something in every row', () => {
    const lines = ['14.1 | Quảng An', '14.2 | Đầm Hà', '7.1 | Quảng Tân', '17.5 | Đồng Thử'];
    expect(headingOf(...lines)).toBeUndefined();
    // Two such rows are a two-line heading, not a naming column.
    expect(headingOf('Xã | 14.1 | 14.2', '| 14.1 | 14.2', 'Quảng An | 95 | 80')).toMatchObject({ row: 0 });
    // A few codes among figures do not make a naming column.
    const figures = ['91', '92', '93', '94', '95', '17.5', '17.5'].map(
      (figure) => `Quảng An | ${figure} | 80`,
    );
    expect(headingOf('Xã | 14.1 | 14.2', ...figures)).toMatchObject({ row: 0, of: 'indicators' });
  });

  test('is within the first thirty rows', () => {
    expect(headingOf(...blank(29), 'Xã | 14.1 | 14.2')).toMatchObject({ row: 29 });
    expect(headingOf(...blank(30), 'Xã | 14.1 | 14.2')).toBeUndefined();
    const one = ['Xã | 14.1', 'Quảng An | 95'];
    expect(findSingleHeading(rowsOf(...blank(29), ...one), names)).toEqual({ row: 29, of: 'indicators' });
    expect(findSingleHeading(rowsOf(...blank(30), ...one), names)).toBeUndefined();
  });
});

describe('the heading row of a sheet with one indicator', () => {
  test.each([
    ['names it next to another word, above figures', ['Xã | 14.1', 'Quảng An | 95'], 0],
    ['is not a row without a name', ['Xã | Kết quả', 'Quảng An | 95'], undefined],
    ['is not a row with that name only, which is a title', ['14.1 | ', 'Quảng An | 95'], undefined],
    ['is not a row that names a commune', ['Quảng An | 14.1', 'Đầm Hà | 95'], undefined],
    ['is not a row that names two', ['14.1 | 14.2', 'Quảng An | 95'], undefined],
    ['is not a row without figures below', ['Xã | 14.1', 'Quảng An | tốt'], undefined],
    ['may have figures below of which half look like codes', ['Xã | 14.1', 'A | 17.5', 'B | 95', 'C | '], 0],
    ['is not a row above codes', ['Xã | 14.1', 'A | 17.5', 'B | 17.4', 'C | 17.3'], undefined],
  ])('%s', (_, lines, row) => {
    expect(findSingleHeading(rowsOf(...lines), names)?.row).toBe(row);
  });
});

describe('the columns of a sheet', () => {
  const rolesOf = (heading: Parameters<typeof guessColumns>[3], ...lines: string[]) => {
    const rows = rowsOf(...lines);
    const width = Math.max(...rows.map(({ length }) => length));
    return guessColumns(sheetSample(rows), names, width, heading).map(({ role, reason }) =>
      [role.is, 'code' in role ? role.code : 'communeId' in role ? role.communeId : '', reason]
        .join(' ')
        .trim(),
    );
  };

  test('have the role that their heading names; the same name twice is ambiguous', () => {
    const lines = ['Xã | 14.1 | 14.2 | 14.1', 'Quảng An | 95 | 80 | 90'];
    expect(rolesOf({ row: 0, of: 'indicators' }, ...lines)).toEqual([
      'commune  content',
      'of-indicator 14.1 heading',
      'of-indicator 14.2 heading',
      'ignored  ambiguous',
    ]);
    expect(rolesOf({ row: 0, of: 'communes' }, 'Mã | Quảng An | Đầm Hà', '14.1 | 1 | 2')).toEqual([
      'indicator  content',
      'of-commune 06901 heading',
      'of-commune 06916 heading',
    ]);
  });

  test('do not name what the heading already names', () => {
    const lines = ['Mã | 14.1 | 14.2', '7.1 | 95 | 80'];
    expect(rolesOf({ row: 0, of: 'indicators' }, ...lines)[0]).toBe('ignored  unknown');
    expect(rolesOf({ row: 0, of: 'communes' }, 'Xã | Quảng An | Đầm Hà', 'Đồng Thử | 1 | 2')[0]).toBe(
      'ignored  unknown',
    );
  });

  test('have the role that at least half of their cells name', () => {
    expect(rolesOf(undefined, 'Quảng An', 'Ba Chẽ', '')).toEqual(['commune  content']);
    expect(rolesOf(undefined, 'Quảng An', 'Ba Chẽ', 'Tiên Yên')).toEqual(['ignored  unknown']);
    expect(rolesOf(undefined, 'a', 'b')).toEqual(['ignored  unknown']);
  });

  test('are two if a code and a name agree, one if they do not', () => {
    expect(rolesOf(undefined, '06901 | Quảng An', '06916 | Đầm Hà')).toEqual([
      'commune  content',
      'commune  content',
    ]);
    expect(rolesOf(undefined, '14.1 | 17.5', '14.2 | 17.4', '7.1 | 95')).toEqual([
      'indicator  content',
      'ignored  unknown',
    ]);
    // The column with the most names wins in any position; rows with only one name do not count as differing.
    expect(rolesOf(undefined, '17.5 | 14.1', '| 14.2', '| 7.1')).toEqual([
      'ignored  unknown',
      'indicator  content',
    ]);
    expect(rolesOf(undefined, '06901 | Quảng An', '| Đầm Hà', '06913 |')).toEqual([
      'commune  content',
      'commune  content',
    ]);
  });
});

describe('the first row of figures', () => {
  const firstRowOf = (...lines: string[]) =>
    guessMapping(sheetSample(rowsOf(...lines)), set, communes).mapping.firstRow;

  test.each([
    ['is the first that names a commune', ['Xã | 14.1 | 14.2', 'Đơn vị | % | %', 'Quảng An | 95 | 80'], 2],
    [
      'has an unknown name next to a figure',
      ['Xã | 14.1 | 14.2', 'Ba Chẽ | 95,25 % | ', 'Quảng An | 1 | 2'],
      1,
    ],
    ['is not a row of words only', ['Xã | 14.1 | 14.2', 'Ba Chẽ | tốt | 95 hộ', 'Quảng An | 1 | 2'], 2],
    ['is not the row that numbers the columns', ['Xã | 14.1 | 14.2', 'A | 1 | 2', 'Quảng An | 1 | 2'], 2],
    ['is the first row without a heading', ['14.1 | Quảng An | 95', '14.2 | Quảng An | 80'], 0],
    ['is the row below a heading without data', ['Xã | 14.1 | 14.2', '| |'], 1],
  ])('%s', (_, lines, row) => expect(firstRowOf(...lines)).toBe(row));
});

test.each([
  ['commune | 14.1', null, undefined],
  ['commune | indicator | value', null, undefined],
  ['indicator | 06901', null, undefined],
  ['indicator | value', '06901', undefined],
  ['14.1', '06901', undefined],
  ['commune | indicator | day | note', null, 'no-values'],
  ['14.1 | note', null, 'no-commune'],
  ['indicator | value', null, 'no-commune'],
  ['commune | value', null, 'no-indicator'],
  ['06901 | 06916', null, 'no-indicator'],
  ['value', '06901', 'no-indicator'],
] as const)('columns %s of the commune %s lack: %s', (roles, communeId, fault) => {
  expect(findMappingFault({ columns: rolesIn(roles), communeId, titles: null })).toBe(fault);
});
