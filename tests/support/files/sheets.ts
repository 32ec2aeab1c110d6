import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import type { SheetCell, SheetRow } from '#shared/domain/record/import/cell.ts';
import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
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

/** Cells of text, separated by `|`. */
export function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

/** Roles of columns, separated by `|`: a keyword, or the code of a commune or indicator. */
export function rolesOf(line: string): ColumnRole[] {
  return cellsOf(line).map((word): ColumnRole => {
    if (/^\d{5}$/.test(word)) return { is: 'of-commune', communeId: word };
    if (/\d/.test(word)) return { is: 'of-indicator', code: word };
    return { is: word as 'commune' | 'indicator' | 'day' | 'note' | 'value' | 'ignored' };
  });
}

/** Reads row 6 of a sheet with these column roles. */
export function readRow(
  columns: string,
  cells: SheetRow | readonly SheetCell[],
  { firstRow = 1, communeId = null, ...context }: ReadRow = {},
): Reading[] {
  const mapping = { sheet: 'Trang 1', firstRow, columns: rolesOf(columns), communeId };
  return new StatementReader({ ...READING, ...context }, mapping).read(5, cells);
}

type ReadRow = Partial<ReadingContext> & { firstRow?: number; communeId?: string | null };
