import { isBlank, type SheetRow } from './cell.ts';
import type { Heading } from './guess-columns.ts';
import { contentOf } from './layout/column-content.ts';
import type { NameLookup } from './names/name-lookup.ts';
import { HEADING_ROWS } from './sheet-sample.ts';

/**
 * Finds the heading row of a sheet about one indicator: it names exactly one indicator and no commune, and the column below holds
 * values, at most half of which look like codes.
 */
export function findSingleHeading(
  rows: readonly SheetRow[],
  { communesIn, indicatorsIn }: NameLookup,
): Heading | undefined {
  const row = rows.slice(0, HEADING_ROWS).findIndex((cells, at) => {
    const naming = [...cells.keys()].filter((column) => indicatorsIn(cells[column]).length === 1);
    const [column] = naming;
    if (column === undefined || naming.length > 1) return false;
    if (cells.some((cell) => communesIn(cell).length > 0)) return false;
    if (cells.filter((cell) => !isBlank(cell)).length < 2) return false;
    const below = rows.slice(at + 1);
    const filled = below.map((others) => others[column]).filter((cell) => !isBlank(cell));
    const likeCodes = filled.filter((cell) => indicatorsIn(cell).length > 0).length;
    // Titles within the table do not count.
    const figures = below.filter((others) => indicatorsIn(others[column]).length === 0);
    const { content } = contentOf(figures, column);
    // Running numbers stand left of what they number.
    const isOfFigures = content === 'figures' || (content === 'running-numbers' && column > 0);
    return likeCodes * 2 <= filled.length && isOfFigures;
  });
  return row < 0 ? undefined : { row, of: 'indicators' };
}
