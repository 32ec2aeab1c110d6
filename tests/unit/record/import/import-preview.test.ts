import { describe, expect, test } from 'vitest';
import type { SheetLook } from '#shared/contract/record/imports.ts';
import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import { createNameLookup } from '#shared/domain/record/import/names/name-lookup.ts';
import { initialReading } from '../../../../client/features/record/imports/reading/file-reading.ts';
import { previewRows } from '../../../../client/features/record/imports/reading/preview-rows.ts';
import { sheetLook, workbookLook } from '../../../support/files/sheet-look.ts';
import { READING, sheetMapping } from '../../../support/files/sheets.ts';

const IGNORED: ColumnRole = { is: 'ignored' };
const VALUE: ColumnRole = { is: 'value' };

describe('the preview', () => {
  const names = createNameLookup(READING.set, READING.communes);
  const kindsOf = (given: Partial<SheetLook>) => {
    const [sheet] = initialReading(workbookLook(sheetLook(given))).sheets;
    return sheet ? previewRows(sheet, names).map(({ kind }) => kind) : [];
  };

  test('knows the rows above the table, its headings, and the titles of groups', () => {
    const mapping = sheetMapping({
      firstRow: 4,
      columns: [IGNORED, { is: 'indicator' }, VALUE],
      titles: 'communes',
    });
    const preview = [
      ['BÁO CÁO'],
      [],
      ['TT', 'Chỉ tiêu', 'Kết\nquả'],
      ['', '', '(%)'],
      ['I', 'Xã Quảng Tân'],
      ['1', '14.1', '71'],
    ];
    const headings = ['TT', 'Chỉ tiêu', 'Kết quả / (%)'];
    expect(kindsOf({ mapping, preview, headings })).toEqual([
      'above',
      'above',
      'heading',
      'heading',
      'group',
      'data',
    ]);
  });

  test('shows a few rows above the figures if no heading is found', () => {
    const mapping = sheetMapping({ firstRow: 5, columns: [IGNORED, VALUE] });
    const preview = Array.from({ length: 6 }, (_, i) => [`dòng ${i}`]);
    expect(kindsOf({ mapping, preview, headings: ['', ''] }).slice(0, 3)).toEqual([
      'above',
      'above',
      'heading',
    ]);
  });
});
