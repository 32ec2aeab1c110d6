import { isBlank, type SheetCell, textOfCell } from './cell.ts';
import { HEADING_ROWS, type SheetSample } from './sheet-sample.ts';

/**
 * Returns the heading of each column: the texts of the rows above the data (at most 30), joined by ` / `, at most 300 characters.
 * Merged cells count for all their columns.
 */
export function headingsOf({ rows, merged }: SheetSample, firstRow: number, width: number): string[] {
  const above = rows.slice(Math.max(0, firstRow - HEADING_ROWS), firstRow).map((cells) => [...cells]);
  const offset = Math.max(0, firstRow - HEADING_ROWS);
  for (const { top, left, bottom, right } of merged) {
    const source = rows[top]?.[left];
    for (let row = Math.max(top, offset); row <= Math.min(bottom, firstRow - 1); row++) {
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        const cells = above[row - offset];
        if (cells !== undefined) cells[column] = source;
      }
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const texts = above
      .filter(isOfColumns)
      .map((cells) => textOfCell(cells[column]).replaceAll(/\s+/g, ' ').trim());
    return [...new Set(texts.filter((text) => text !== ''))].join(' / ').slice(0, 300);
  });
}

// A title across the whole sheet is no heading.
function isOfColumns(cells: readonly (SheetCell | undefined)[]): boolean {
  return new Set(cells.filter((cell) => !isBlank(cell)).map(textOfCell)).size >= 2;
}
