import { describe, expect, test } from 'vitest';
import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import { FileName } from '#shared/contract/record/uploads.ts';
import type { NotRead } from '#shared/domain/record/import/layout/questions.ts';
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
import { recognitionSummary } from '../../../../client/features/record/imports/reading/recognition-summary.ts';
import {
  optionOfRole,
  roleOfOption,
} from '../../../../client/features/record/imports/reading/role-option.ts';
import { unreadParts } from '../../../../client/features/record/imports/reading/unread/unread-parts.ts';
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
  test('selects readable sheets that people see; the decimal mark is the one of the file', () => {
    const unreadable = sheetOf([{ is: 'ignored' }], { isReadable: false });
    const hidden = sheetOf([OF_CODE], { isHidden: true });
    const reading = initialReading(lookOf(sheetOf([OF_CODE]), unreadable, hidden));
    expect(reading.sheets.map(({ isRead }) => isRead)).toEqual([true, false, false]);
    const marked = (decimalMark: FileLook['decimalMark']) =>
      initialReading({ ...lookOf(), decimalMark }).decimalMark;
    expect([marked('point'), marked('comma')]).toEqual(['point', 'comma']);
  });

  test('selects a sheet that only waits for an answer, not one that no answer makes readable', () => {
    const columns: ColumnRole[] = [{ is: 'indicator' }, { is: 'ignored' }];
    const waiting = (communeId: string | null) =>
      sheetOf(columns, {
        isReadable: false,
        mapping: sheetMapping({ columns, communeId }),
        questions: [
          {
            id: 'which-column value',
            kind: 'which-column',
            texts: [],
            columns: [1],
            indicator: null,
            choices: [
              {
                key: 'B',
                is: 'column',
                text: '',
                change: { columns: [{ column: 1, role: { is: 'value' } }] },
              },
            ],
          },
        ],
      });
    const reading = initialReading(lookOf(waiting('06901'), waiting(null)));
    expect(reading.sheets.map(({ isRead }) => isRead)).toEqual([true, false]);
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
    expect(layoutOf({ columns, communeId, titles: null })?.kind).toBe(kind);
  });

  test('describes the layout of groups under titles', () => {
    const columns: ColumnRole[] = [{ is: 'indicator' }, { is: 'value' }];
    const kindOf = (titles: 'communes' | 'indicators') =>
      layoutOf({ columns, communeId: null, titles })?.kind;
    expect([kindOf('communes'), kindOf('indicators')]).toEqual(['underCommunes', 'underIndicators']);
  });

  test('converts every column role to an option and back', () => {
    const roles: ColumnRole[] = [OF_CODE, OF_COMMUNE, { is: 'ignored' }, { is: 'day' }];
    expect(roles.map(optionOfRole)).toEqual(['of-indicator 14.1', 'of-commune 06901', 'ignored', 'day']);
    expect(roles.map(optionOfRole).map(roleOfOption)).toEqual(roles);
  });
});

describe('what is not read', () => {
  const DAY = '2024-01-24';
  const columns: ColumnRole[] = [{ is: 'indicator' }, { is: 'ignored' }, OF_COMMUNE, { is: 'ignored' }];
  const part = (given: Partial<NotRead>): NotRead => ({
    what: 'column',
    reason: 'unknown',
    holds: 'figures',
    column: 3,
    text: 'Cột lạ',
    count: 9,
    ...given,
  });
  const readingOf = (notRead: NotRead[], more: Partial<SheetLook> = {}) =>
    initialReading(lookOf(sheetOf(columns, { notRead, ...more })));
  const whys = (reading: ReturnType<typeof initialReading>) =>
    unreadParts(first(reading.sheets)).map(({ column, why }) => [column, why]);
  const summary = (reading: ReturnType<typeof initialReading>) => recognitionSummary(reading, DAY).is;

  test('an unknown column is reported until the user chooses its role, also to ignore it', () => {
    const reading = readingOf([part({}), part({ column: 1, reason: 'plan' })]);
    expect(summary(reading)).toBe('someOverlooked');
    expect(whys(reading)).toEqual([
      [3, 'unknown'],
      [1, 'plan'],
    ]);
    const role: ColumnRole = { is: 'of-commune', communeId: '06898' };
    const chosen = changeSheet(reading, 0, { role: { column: 3, role } });
    expect([summary(chosen), whys(chosen)]).toEqual(['allKnown', [[1, 'plan']]]);
    const ignored = changeSheet(reading, 0, { role: { column: 3, role: { is: 'ignored' } } });
    expect([summary(ignored), whys(ignored)[0]]).toEqual(['allKnown', [3, 'chosen']]);
  });

  test('a column with a reason, and one of a remembered mapping, are listed but not suspicious', () => {
    for (const reason of ['plan', 'ratio', 'unit-or-target', 'total', 'count'] as const)
      expect(summary(readingOf([part({ reason })]))).toBe('allKnown');
    const remembered = readingOf([part({})], { isRemembered: true });
    expect([summary(remembered), whys(remembered)]).toEqual(['allKnown', [[3, 'unknown']]]);
    for (const reason of ['ambiguous', 'several-tables'] as const)
      expect(summary(readingOf([part({ reason })]))).toBe('someOverlooked');
  });

  test('a recognised column that the user ignores is listed', () => {
    const role: ColumnRole = { is: 'ignored' };
    expect(whys(changeSheet(readingOf([]), 0, { role: { column: 2, role } }))).toEqual([[2, 'chosen']]);
  });

  test('hidden rows are listed until they are read, a hidden sheet until it is selected', () => {
    const rows = part({ what: 'rows', reason: 'hidden', column: null, count: 3 });
    const sheet = part({ what: 'sheet', reason: 'hidden', column: null });
    const reading = readingOf([rows, sheet], { isHidden: true });
    expect(whys(reading)).toEqual([
      [null, 'hidden'],
      [null, 'hidden'],
    ]);
    expect(unreadParts(first(reading.sheets)).at(-1)?.count).toBe(3);
    const selected = changeSheet(reading, 0, { isRead: true });
    expect([summary(selected), whys(selected)]).toEqual(['someLeftOut', [[null, 'hidden']]]);
    const read = changeSheet(selected, 0, { hiddenRows: 'read' });
    expect([summary(read), whys(read)]).toEqual(['allKnown', []]);
    expect(mappingOf(read, DAY).sheets[0]?.hiddenRows).toBe('read');
  });

  test('a title that names an unknown unit is listed until the commune is chosen', () => {
    const reading = readingOf([part({ what: 'title', reason: 'unknown-unit', column: null })]);
    expect([summary(reading), whys(reading)]).toEqual(['someLeftOut', [[null, 'unknown-unit']]]);
    expect(whys(changeSheet(reading, 0, { communeId: '06901' }))).toEqual([]);
  });

  test('an unrecognised wide sheet is reported, a cover and a hidden sheet are not', () => {
    const good = sheetOf([{ is: 'commune' }, OF_CODE]);
    const none = (width: number, more: Partial<SheetLook> = {}) =>
      sheetOf(
        Array.from({ length: width }, () => ({ is: 'ignored' as const })),
        { isReadable: false, ...more },
      );
    expect(summary(initialReading(lookOf(good, none(2))))).toBe('allKnown');
    expect(summary(initialReading(lookOf(good, none(3))))).toBe('someUnknown');
    expect(summary(initialReading(lookOf(good, none(3, { isHidden: true }))))).toBe('allKnown');
    expect(summary(initialReading(lookOf(none(3))))).toBe('nothingKnown');
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
