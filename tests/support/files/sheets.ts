import type * as z from 'zod';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import type { SheetCell, SheetRow } from '#shared/domain/record/import/cell.ts';
import { type ColumnRole, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { SheetSample } from '#shared/domain/record/import/sheet-sample.ts';
import type { Reading, ReadingContext } from '#shared/domain/record/import/statement.ts';
import { StatementReader } from '#shared/domain/record/import/statement-reader.ts';
import { nationalSet } from '../fixtures.ts';
import { communeOf, SET, TEST_COMMUNES } from '../record/entries.ts';

/** Communes and indicators for reading test sheets; two communes differ only in accents. */
export const READING: ReadingContext = {
  set: nationalSet(SET),
  communes: [
    ...TEST_COMMUNES,
    communeOf({ id: '06916', name: 'Đầm Hà' }),
    communeOf({ id: '06913', name: 'Quảng Tân' }),
    communeOf({ id: '00001', name: 'Quảng Tấn' }),
  ],
  programmeStart: PROGRAMME_START,
  today: '2024-06-30',
  day: '2024-01-24',
  decimalMark: 'comma',
};

/** Mapping of a sheet, with defaults for what is not given. */
export function sheetMapping(given: Partial<z.input<typeof SheetMapping>>): SheetMapping {
  return SheetMapping.parse({ sheet: 'Trang 1', firstRow: 1, columns: [{ is: 'ignored' }], ...given });
}

/** Sample of a sheet that nothing hides. */
export function sheetSample(rows: readonly SheetRow[], given: Partial<SheetSample> = {}): SheetSample {
  return {
    name: 'Trang 1',
    rows,
    merged: [],
    isHidden: false,
    hiddenRows: 0,
    hiddenColumns: new Set(),
    ...given,
  };
}

/** Cells of text, separated by `|`. */
export function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

/** Roles of columns, separated by `|`: a keyword, or the code of a commune or indicator. */
export function rolesOf(line: string): ColumnRole[] {
  return cellsOf(line).map((word): ColumnRole => {
    if (/^\d{5}$/.test(word)) return { is: 'of-commune', communeId: word };
    if (/\d/.test(word)) return { is: 'of-indicator', code: word };
    return { is: word as 'commune' | 'indicator' | 'day' | 'note' | 'ignored' };
  });
}

/** Reads row 6 of a sheet with these column roles. */
export function readRow(
  columns: string,
  cells: SheetRow | readonly SheetCell[],
  { firstRow = 1, communeId = null, ...context }: ReadRow = {},
): Reading[] {
  const mapping = sheetMapping({ firstRow, columns: rolesOf(columns), communeId });
  return new StatementReader({ ...READING, ...context }, mapping).read(5, cells);
}

type ReadRow = Partial<ReadingContext> & { firstRow?: number; communeId?: string | null };
