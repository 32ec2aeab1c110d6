import { toSearchText } from '../../../values/search-text.ts';
import { type SheetRow, textOfCell } from '../cell.ts';
import { normalizeName } from '../names/normalize-name.ts';

/** Columns (from 0) of figures. */
type FigureColumns = readonly (readonly [column: number, ...unknown[]])[];

// Labels of total and mean rows.
const TOTAL =
  /^(?:tong|tong cong|tong so|cong|toan huyen|toan tinh|toan xa|binh quan|binh quan chung|trung binh|cong chung|chung|total|average)(?: (?:cong|so|huyen|toan huyen|chung|cac xa|\d+ xa))*$/;

/** Returns whether a row that names nobody known is one of totals or means: its label stands beside the figures. */
export function isTotalRow(cells: SheetRow, figures: FigureColumns): boolean {
  return labelsOf(cells, figures).some((text) => TOTAL.test(normalizeName(text)));
}

/**
 * Returns whether a row that names nobody known stands below the table: a signature, a place and day, or a remark. Such a row has words
 * where figures would be.
 */
export function isEndRow(cells: SheetRow, figures: FigureColumns): boolean {
  return figures.every(([column]) => {
    const cell = cells[column];
    if (typeof cell === 'object' && 'number' in cell) return false;
    const text = toSearchText(textOfCell(cell).slice(0, 200)).trim();
    return /[a-z]{3}/.test(text) && text.includes(' ') && !/^-?[\d.,]+\s*%?$/.test(text);
  });
}

function labelsOf(cells: SheetRow, figures: FigureColumns): string[] {
  const ofFigures = new Set(figures.map(([column]) => column));
  return cells.flatMap((cell, column) => {
    const text = ofFigures.has(column) ? '' : textOfCell(cell).trim();
    return text === '' || text.length > 200 ? [] : [text];
  });
}
