import { type SheetRow, textOfCell } from '../cell.ts';
import type { ColumnRole } from '../mapping.ts';
import type { NameLookup } from '../names/name-lookup.ts';

type Headed = Extract<ColumnRole, { is: 'of-indicator' | 'of-commune' }>;

/**
 * Returns whether a row within the figures is a heading again: `same` if it repeats the headings of the columns, `other` if it begins
 * another table, whose figures would be taken for those of the first.
 */
export function headingAgain(
  cells: SheetRow,
  columns: readonly (readonly [number, ColumnRole])[],
  { communesIn, indicatorsIn }: NameLookup,
): 'same' | 'other' | undefined {
  const headed = columns.flatMap(([column, role]): [number, Headed][] =>
    role.is === 'of-indicator' || role.is === 'of-commune' ? [[column, role]] : [],
  );
  const named = headed.flatMap(([column, role]) => {
    const cell = cells[column];
    // A number is a figure, also if it looks like a code.
    if (cell === undefined || (typeof cell === 'object' && 'number' in cell)) return [];
    if (/^-?\d+(?:[.,]\d+)?\s*%?$/.test(textOfCell(cell).trim()) && headed.length < 2) return [];
    const found = role.is === 'of-indicator' ? indicatorsIn(cell) : communesIn(cell);
    const own = role.is === 'of-indicator' ? role.code : role.communeId;
    return found.length === 0 ? [] : [found.includes(own)];
  });
  if (named.length === 0 || named.length * 2 < headed.length) return undefined;
  return named.every(Boolean) ? 'same' : 'other';
}
