import { describe, expect, test } from 'vitest';
import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import { FileName } from '#shared/contract/record/uploads.ts';
import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import {
  countAll,
  countToRecord,
  firstShown,
} from '../../../../client/features/record/imports/comparison/result-kinds.ts';
import { readImportSearch } from '../../../../client/features/record/imports/import-search.ts';
import { faultOfFile, uploadName } from '../../../../client/features/record/imports/journey/file-name.ts';
import {
  changeSheet,
  initialReading,
  layoutOf,
  mappingOf,
  maxFigureCells,
} from '../../../../client/features/record/imports/reading/file-reading.ts';
import { ignoredColumns } from '../../../../client/features/record/imports/reading/ignored-columns.ts';
import { recognitionSummary } from '../../../../client/features/record/imports/reading/recognition-summary.ts';
import {
  optionOfRole,
  roleOfOption,
} from '../../../../client/features/record/imports/reading/role-option.ts';
import { sheetMapping } from '../../../support/files/sheets.ts';

const OF_CODE: ColumnRole = { is: 'of-indicator', code: '14.1' };
const OF_COMMUNE: ColumnRole = { is: 'of-commune', communeId: '06901' };

/** A sheet as the server describes it, with figures from row index 1 on. */
function sheetOf(columns: ColumnRole[], more: Partial<SheetLook> = {}): SheetLook {
  return {
    name: 'Trang 1',
    rows: 11,
    columns: columns.length,
    preview: [],
    mapping: sheetMapping({ columns }),
    isHidden: false,
    questions: [],
    notRead: [],
    marks: { comma: 0, point: 0, either: 0 },
    reasons: columns.map(() => 'heading' as const),
    headings: columns.map(() => 'Cột'),
    fingerprint: 'f'.repeat(64),
    isRemembered: false,
    isReadable: true,
    ...more,
  };
}

const lookOf = (...sheets: SheetLook[]): FileLook => ({
  kind: 'xlsx',
  csv: null,
  decimalMark: 'comma',
  sheets,
});
const first = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('there is none');
  return item;
};

describe('the reading of a file', () => {
  test('selects readable sheets; with commas between cells, the decimal mark is a point', () => {
    const unreadable = sheetOf([{ is: 'ignored' }], { isReadable: false });
    expect(initialReading(lookOf(sheetOf([OF_CODE]), unreadable)).sheets.map(({ isRead }) => isRead)).toEqual(
      [true, false],
    );
    const csv = (delimiter: ',' | ';') => ({ ...lookOf(), csv: { encoding: 'utf-8' as const, delimiter } });
    expect([initialReading(csv(',')).decimalMark, initialReading(csv(';')).decimalMark]).toEqual([
      'point',
      'comma',
    ]);
  });

  test('selects a sheet once chosen columns make it readable; a sheet switched off stays off', () => {
    const look = sheetOf([{ is: 'commune' }, { is: 'ignored' }], { isReadable: false });
    const role = { column: 1, role: OF_CODE };
    const changed = changeSheet(initialReading(lookOf(look)), 0, { role });
    expect(first(changed.sheets)).toMatchObject({ isRead: true, chosen: new Set([1]) });
    expect(mappingOf(changed, '2024-01-24')).toMatchObject({
      day: '2024-01-24',
      sheets: [{ columns: [{ is: 'commune' }, OF_CODE] }],
    });
    const off = changeSheet(changeSheet(changed, 0, { isRead: false }), 0, { firstRow: 3 });
    expect(first(off.sheets)).toMatchObject({ isRead: false, mapping: { firstRow: 3 } });
    expect(mappingOf(off, '2024-01-24').sheets).toEqual([]);
  });

  test('counts at most the figure cells of the selected sheets below their headings', () => {
    const reading = initialReading(
      lookOf(sheetOf([{ is: 'commune' }, OF_CODE, OF_CODE]), sheetOf([OF_CODE], { isReadable: false })),
    );
    expect(maxFigureCells(reading)).toBe(20);
  });

  test.each<[string, ColumnRole[], string | null, string | undefined]>([
    ['communes across', [{ is: 'indicator' }, OF_COMMUNE, OF_COMMUNE], null, 'communesAcross'],
    ['indicators across', [{ is: 'commune' }, OF_CODE], null, 'indicatorsAcross'],
    ['indicators across, of one commune', [OF_CODE], '06901', 'indicatorsOfCommune'],
    ['a list', [{ is: 'commune' }, { is: 'indicator' }, { is: 'value' }], null, 'list'],
    ['a list of one commune', [{ is: 'indicator' }, { is: 'value' }], '06901', 'ofCommune'],
    ['both ways', [OF_CODE, OF_COMMUNE], null, 'mixed'],
    ['no figures', [{ is: 'commune' }], null, undefined],
  ])('describes the layout: %s', (_, columns, communeId, kind) => {
    expect(layoutOf({ columns, communeId })?.kind).toBe(kind);
  });

  test('converts every column role to an option and back', () => {
    const roles: ColumnRole[] = [OF_CODE, OF_COMMUNE, { is: 'ignored' }, { is: 'day' }];
    expect(roles.map(optionOfRole)).toEqual(['of-indicator 14.1', 'of-commune 06901', 'ignored', 'day']);
    expect(roles.map(optionOfRole).map(roleOfOption)).toEqual(roles);
  });
});

describe('ignored columns with figures', () => {
  const columns: ColumnRole[] = [{ is: 'indicator' }, { is: 'ignored' }, OF_COMMUNE, { is: 'ignored' }];
  const preview = [
    ['Mã', 'Quảng Lam', 'Quảng An', 'Cột lạ'],
    ['14.1', '95,3', '96', 'Đạt'],
    ['14.2', '90 %', '91', ''],
  ];
  const ignored = (headings: string[], more: Partial<SheetLook> = {}) =>
    ignoredColumns(first(initialReading(lookOf(sheetOf(columns, { preview, headings, ...more }))).sheets));

  test('are reported beside recognised ones, except targets, means and remembered mappings', () => {
    expect(ignored(['Mã', 'Quảng Lam', 'Quảng An', 'Cột lạ'])).toEqual([1, 3]);
    expect(ignored(['Mã', 'Mức quy định', 'Quảng An', 'Bình quân chung'])).toEqual([]);
    expect(ignored(['Mã', '', 'Quảng An', ''])).toEqual([]);
    expect(ignored(['Mã', 'Quảng Lam', 'Quảng An', 'Cột lạ'], { isRemembered: true })).toEqual([]);
    const words = [preview[0] ?? [], ['14.1', 'rà soát lại', '96', 'báo cáo sau']];
    expect(ignored(['Mã', 'Quảng Lam', 'Quảng An', 'Cột lạ'], { preview: words })).toEqual([]);
  });

  test('are reported beside a value column that was recognised by its cells only', () => {
    const byContent = sheetOf([{ is: 'indicator' }, { is: 'value' }, { is: 'ignored' }], {
      preview: [
        ['Mã', 'Quảng An', 'Quảng Ann'],
        ['2.1', '99', '98'],
        ['2.3', '91', '91'],
      ],
      headings: ['Mã', 'Quảng An', 'Quảng Ann'],
      reasons: ['content', 'content', 'unknown'],
    });
    expect(ignoredColumns(first(initialReading(lookOf(byContent)).sheets))).toEqual([2]);
    const byWord = { ...byContent, reasons: ['content', 'word', 'unknown'] as SheetLook['reasons'] };
    expect(ignoredColumns(first(initialReading(lookOf(byWord)).sheets))).toEqual([]);
  });

  test('are reported until the user chooses their role', () => {
    const look = sheetOf(columns, { preview, headings: ['Mã', 'Quảng Lam', 'Quảng An', ''] });
    const reading = initialReading(lookOf(look));
    expect(recognitionSummary(reading)).toBe('someOverlooked');
    const role: ColumnRole = { is: 'of-commune', communeId: '06898' };
    expect(recognitionSummary(changeSheet(reading, 0, { role: { column: 1, role } }))).toBe('allKnown');
  });

  test('an unrecognised wide sheet is reported, a cover is not', () => {
    const good = sheetOf([{ is: 'commune' }, OF_CODE]);
    const none = (width: number) =>
      sheetOf(
        Array.from({ length: width }, () => ({ is: 'ignored' as const })),
        { isReadable: false },
      );
    expect(recognitionSummary(initialReading(lookOf(good, none(2))))).toBe('allKnown');
    expect(recognitionSummary(initialReading(lookOf(good, none(3))))).toBe('someUnknown');
    expect(recognitionSummary(initialReading(lookOf(none(3))))).toBe('nothingKnown');
  });
});

describe('the result of a comparison', () => {
  const counts = { new: 2, changed: 3, confirmed: 4, same: 5, refused: 0 };

  test('counts all cells and the recordable ones, and opens with the most urgent kind', () => {
    expect([countAll(counts), countToRecord(counts, false), countToRecord(counts, true)]).toEqual([14, 5, 9]);
    expect(firstShown({ counts, doubtful: 0 })).toBe('changed');
    expect(firstShown({ counts, doubtful: 2 })).toBe('doubts');
    expect(firstShown({ counts: { ...counts, refused: 1 }, doubtful: 2 })).toBe('refused');
    const none = { new: 0, changed: 0, confirmed: 0, same: 0, refused: 0 };
    expect(firstShown({ counts: none, doubtful: 0 })).toBeUndefined();
  });
});

test.each([
  ['a plain name', 'Số liệu.xlsx', 'Số liệu.xlsx'],
  ['forbidden characters', 'a/b\\c\u0007.csv', 'a_b_c_.csv'],
  ['a lone surrogate', 'a\ud800.csv', 'a\ufffd.csv'],
  ['an NFD name', 'Số.csv'.normalize('NFD'), 'Số.csv'],
  ['a name too long', `${'x'.repeat(300)}.xlsx`, `${'x'.repeat(195)}.xlsx`],
  ['a name too long that is cut within a character', `😀${'x'.repeat(199)}`, `\ufffd${'x'.repeat(199)}`],
  ['only spaces', '   ', '_'],
])('%s: becomes a name that the server accepts', (_, name, sent) => {
  expect(uploadName(name)).toBe(sent);
  expect(FileName.parse(uploadName(name))).toBe(sent);
});

test('an empty or too large file is not uploaded', () => {
  expect([0, 1, 20 * 1024 * 1024, 20 * 1024 * 1024 + 1].map((size) => faultOfFile({ size }))).toEqual([
    'empty',
    undefined,
    undefined,
    'tooLarge',
  ]);
});

test('search parameters keep a valid day and one commune, and drop anything else', () => {
  expect(readImportSearch({ den: '2024-01-24', xa: '06901' })).toEqual({ den: '2024-01-24', xa: '06901' });
  expect(readImportSearch({ den: '2024-02-31', xa: '06901,06904' })).toEqual({});
});
