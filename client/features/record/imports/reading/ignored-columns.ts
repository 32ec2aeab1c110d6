import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { SheetReading } from './file-reading.ts';

const BY_HEADING: ReadonlySet<ColumnRole['is']> = new Set(['of-indicator', 'of-commune']);

// What stands beside figures and is none of them.
const NOT_FIGURES = /\b(?:muc|ke hoach|don vi|dvt|stt|tt|tong|cong|binh quan|chung)\b/;

/**
 * Columns that are ignored although they look like figures: where columns are told by their headings, or the figures by nothing but
 * what they are, one whose heading nobody knows would be missed without a word. A column just before the others counts too; one ignored by hand does not.
 */
export function ignoredColumns({ look, mapping, chosen }: SheetReading): number[] {
  const known = [...mapping.columns.keys()].filter(
    (column) =>
      BY_HEADING.has(isOf(mapping.columns[column])) ||
      // Told by nothing but its figures: another column with figures may be the one that is meant.
      (isOf(mapping.columns[column]) === 'value' && look.reasons[column] === 'content'),
  );
  const [first] = known;
  if (first === undefined) return [];
  return [...mapping.columns.keys()].filter(
    (column) =>
      column >= first - 1 &&
      isOf(mapping.columns[column]) === 'ignored' &&
      !chosen.has(column) &&
      !look.isRemembered &&
      (look.headings[column] ?? '') !== '' &&
      !NOT_FIGURES.test(toSearchText(look.headings[column] ?? '')) &&
      hasFigures(look.preview.slice(mapping.firstRow).map((cells) => cells[column] ?? '')),
  );
}

function isOf(role: ColumnRole | undefined): ColumnRole['is'] {
  return role?.is ?? 'ignored';
}

// Most of what is there is a number, or a short word like `Đạt`, which is said again and again.
function hasFigures(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const figures = filled.filter((cell) => /^\d[\d.,]*\s*%?$/.test(cell) || ANSWERS.has(toSearchText(cell)));
  return figures.length > 0 && figures.length * 2 >= filled.length;
}

const ANSWERS = new Set(['dat', 'khong dat', 'chua dat', 'x', 'co', 'khong']);
