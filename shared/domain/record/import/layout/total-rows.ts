import { toSearchText } from '../../../values/search-text.ts';
import { type SheetRow, textOfCell } from '../cell.ts';
import { normalizeName } from '../names/normalize-name.ts';
import type { RefusedCell } from '../statement.ts';

// Labels of total and mean rows.
const TOTAL =
  /^(?:tong|tong cong|tong so|cong|toan huyen|toan tinh|toan xa|binh quan|binh quan chung|trung binh|binh quan toan huyen|cong chung|total|average)(?: (?:cong|so|huyen|toan huyen|chung|cac xa|\d+ xa))*$/;

/** Returns whether a row that names no known commune or indicator is one of totals. */
export function isTotal({ reason, text }: Pick<RefusedCell, 'reason' | 'text'>): boolean {
  return (reason === 'unknown-commune' || reason === 'unknown-indicator') && TOTAL.test(normalizeName(text));
}

/**
 * Returns whether a row that names nobody known stands below the table: a signature, a place and day, or a remark. Such a row has words
 * where figures would be.
 */
export function isEndRow(cells: SheetRow, figures: readonly (readonly [number, unknown])[]): boolean {
  return figures.every(([column]) => {
    const cell = cells[column];
    if (typeof cell === 'object' && 'number' in cell) return false;
    const text = toSearchText(textOfCell(cell).slice(0, 200));
    return /[a-z]{3}/.test(text) && !/^-?[\d.,]+\s*%?$/.test(text) && text.includes(' ');
  });
}
