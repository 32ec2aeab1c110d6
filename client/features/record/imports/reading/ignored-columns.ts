import type { ColumnRole } from '#shared/domain/record/import/mapping.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { SheetReading } from './file-reading.ts';

const BY_HEADING: ReadonlySet<ColumnRole['is']> = new Set(['of-indicator', 'of-commune']);

// Headings of columns that hold numbers or units but no figures of a commune: target, plan, unit, row number, total, mean.
const NOT_FIGURES = /\b(?:muc|ke hoach|don vi|dvt|stt|tt|tong|cong|binh quan|chung)\b/;

/**
 * Numeric columns that the mapping ignores; shown so that an unknown heading is not dropped silently. Only columns from one before
 * the first recognised figure column on; a column that the user ignored is left out.
 */
export function ignoredColumns({ look, mapping, chosen }: SheetReading): number[] {
  const known = [...mapping.columns.keys()].filter(
    (column) =>
      BY_HEADING.has(isOf(mapping.columns[column])) ||
      // Recognised by its cells only: another numeric column may be the right one.
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

// At least half of the filled cells are numbers or answers such as `Đạt`.
function hasFigures(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const figures = filled.filter((cell) => /^\d[\d.,]*\s*%?$/.test(cell) || ANSWERS.has(toSearchText(cell)));
  return figures.length > 0 && figures.length * 2 >= filled.length;
}

const ANSWERS = new Set(['dat', 'khong dat', 'chua dat', 'x', 'co', 'khong']);
