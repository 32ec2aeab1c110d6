import { type SheetCell, type SheetRow, textOfCell } from '../cell.ts';
import type { Heading } from '../guess-columns.ts';
import type { NameLookup } from '../names/name-lookup.ts';
import type { GuessedColumn, SheetSample } from '../sheet-sample.ts';
import { titleIn } from './title-rows.ts';

/**
 * Returns the first row below the heading that names what rows have to name, or that has a name next to figures: an unknown commune
 * must be refused, not skipped. Without such a column, the first row below the heading. Titles directly above it belong to it.
 */
export function findFirstRow(
  { rows }: SheetSample,
  names: NameLookup,
  columns: readonly GuessedColumn[],
  heading: Heading | undefined,
): number {
  const start = heading === undefined ? 0 : heading.row + 1;
  const named = [...columns.entries()].flatMap(([column, { role }]) => {
    if (role.is === 'commune') return [{ column, find: names.communesIn }];
    return role.is === 'indicator' ? [{ column, find: names.indicatorsIn }] : [];
  });
  const first = rows.findIndex(
    (cells, row) =>
      row >= start &&
      named.some(
        ({ column, find }) =>
          find(cells[column]).length > 0 || (heading !== undefined && isNameBesideFigures(cells, column)),
      ),
  );
  let found = first >= 0 ? first : start;
  while (found > start && isTitle(rows[found - 1] ?? [], named.length > 0, names)) found -= 1;
  return found;
}

// A name alone in its row, with a number before it or a code: what stands alone is the title of the sheet.
function isTitle(
  cells: SheetRow,
  hasNamingColumn: boolean,
  { communesIn, indicatorsIn }: NameLookup,
): boolean {
  const filled = cells.filter((cell) => textOfCell(cell).trim() !== '').length;
  return (
    hasNamingColumn &&
    filled >= 2 &&
    (titleIn(cells, communesIn) ?? titleIn(cells, indicatorsIn)) !== undefined
  );
}

// Excludes further heading rows, which have no figures, and the row that numbers the columns.
function isNameBesideFigures(cells: SheetRow, column: number): boolean {
  const isNumber = (cell: SheetCell | undefined) => /^\d+([.,]\d+)?\s*%?$/.test(textOfCell(cell).trim());
  return (
    /\p{L}{2}/u.test(textOfCell(cells[column])) &&
    cells.some((cell, other) => other !== column && isNumber(cell))
  );
}
