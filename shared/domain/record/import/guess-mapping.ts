import type { CriteriaSet } from '../../sets/criteria-set.ts';
import { type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import { communeOfSheet } from './commune-of-sheet.ts';
import { nameByWords } from './guess-by-words.ts';
import { findHeading, guessColumns, type Heading } from './guess-columns.ts';
import type { SheetMapping } from './mapping.ts';
import { createNameLookup, type NamedCommune, type NameLookup, normalizeName } from './name-lookup.ts';
import { headingsOf } from './sheet-headings.ts';
import type { GuessedColumn, GuessReason, SheetSample } from './sheet-sample.ts';
import { findSingleHeading } from './single-heading.ts';

/** A guess at how a sheet is read, and why; `headings`: the columns' headings in one line. */
interface MappingGuess {
  mapping: SheetMapping;
  reasons: GuessReason[];
  headings: string[];
}

/**
 * Guesses how a sheet is read. One row with several indicators, or several communes, is its heading; otherwise the columns are
 * told by what most of their cells name. What is left is told by the words of its heading. Nothing found is `ignored`.
 */
export function guessMapping(
  sample: SheetSample,
  set: CriteriaSet,
  communes: readonly NamedCommune[],
): MappingGuess {
  const names = createNameLookup(set, communes);
  const width = Math.max(1, ...sample.rows.map((row) => row.length));
  const heading = findHeading(sample.rows, names) ?? findSingleHeading(sample.rows, names);
  const columns = guessColumns(sample, names, width, heading);
  const firstRow = firstDataRow(sample, names, columns, heading);
  const headings = headingsOf(sample, firstRow, width);
  nameByWords(columns, headings, sample.rows.slice(firstRow));
  const communeId = communeOfSheet(columns, sample, firstRow, names);
  return {
    mapping: { sheet: sample.name, firstRow, columns: columns.map(({ role }) => role), communeId },
    reasons: columns.map(({ reason }) => reason),
    headings,
  };
}

// The first row below the heading that names what rows are to name, or tries to beside figures: who is unknown is to be refused,
// not to be missed. Without such a column, the first below it.
function firstDataRow(
  sample: SheetSample,
  names: NameLookup,
  columns: readonly GuessedColumn[],
  heading: Heading | undefined,
): number {
  const start = heading === undefined ? 0 : heading.row + 1;
  const named = [...columns.entries()].flatMap(([column, { role }]) => {
    if (role.is === 'commune') return [{ column, find: names.communesIn }];
    return role.is === 'indicator' ? [{ column, find: names.indicatorsIn }] : [];
  });
  const first = sample.rows.findIndex(
    (cells, row) =>
      row >= start &&
      named.some(
        ({ column, find }) =>
          find(cells[column]).length > 0 || (heading !== undefined && isNameBesideFigures(cells, column)),
      ),
  );
  return first >= 0 ? first : start;
}

// Not the lines of a heading, which have no figures, nor the one that numbers its columns.
function isNameBesideFigures(cells: SheetRow, column: number): boolean {
  const isNumber = (cell: SheetCell | undefined) => /^\d+([.,]\d+)?\s*%?$/.test(textOfCell(cell).trim());
  return (
    /\p{L}{2}/u.test(textOfCell(cells[column])) &&
    cells.some((cell, other) => other !== column && isNumber(cell))
  );
}

/** What a sheet's headings look like: the same for next month's file, whose title and figures are others. */
export function fingerprintOf(setId: string, { headings, mapping }: MappingGuess): string {
  return [setId, mapping.firstRow, ...headings.map(normalizeName)].join('|');
}
