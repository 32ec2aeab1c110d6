import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import { sheetMapping } from './sheets.ts';

/** A sheet with two columns of results that nothing recognises, as the server describes it. */
export function sheetLook(given: Partial<SheetLook> = {}): SheetLook {
  return {
    name: 'Trang 1',
    isHidden: false,
    rows: 5,
    columns: 3,
    preview: [],
    mapping: sheetMapping({
      columns: [{ is: 'indicator' }, { is: 'ignored' }, { is: 'ignored' }],
      communeId: '06901',
    }),
    reasons: [],
    headings: ['Chỉ tiêu', 'Kết quả 2022', 'Kết quả 2023'],
    fingerprint: 'f'.repeat(64),
    questions: [],
    notRead: [],
    marks: { comma: 0, point: 0, either: 0 },
    isRemembered: false,
    isReadable: false,
    ...given,
  };
}

export function workbookLook(...sheets: SheetLook[]): FileLook {
  return { kind: 'xlsx', csv: null, decimalMark: 'comma', sheets };
}
