import type { CriteriaSet } from '../../sets/criteria-set.ts';
import { type SheetCell, type SheetRow, textOfCell } from './cell.ts';
import { communeOfSheet } from './commune-of-sheet.ts';
import { nameByWords } from './guess-by-words.ts';
import { findHeading, guessColumns, type Heading } from './guess-columns.ts';
import type { SheetMapping } from './mapping.ts';
import { createNameLookup, type NamedCommune, type NameLookup, normalizeName } from './name-lookup.ts';
import { isOwnSummary } from './own-summary.ts';
import { headingsOf } from './sheet-headings.ts';
import type { GuessedColumn, GuessReason, SheetSample } from './sheet-sample.ts';
import { findSingleHeading } from './single-heading.ts';

/** Guessed mapping with the reason for each column; `headings`: the heading of each column on one line. */
interface MappingGuess {
  mapping: SheetMapping;
  reasons: GuessReason[];
  headings: string[];
}

/**
 * Guesses how a sheet is read (docs/rules.md, "What does a column hold?"). A row that names several indicators or communes is the
 * heading; otherwise columns are identified by most of their cells, then by the words of their headings. The rest is `ignored`.
 */
export function guessMapping(
  sample: SheetSample,
  set: CriteriaSet,
  communes: readonly NamedCommune[],
): MappingGuess {
  const names = createNameLookup(set, communes);
  const width = Math.max(1, ...sample.rows.map((row) => row.length));
  const several = findHeading(sample.rows, names);
  if (several === undefined && isOwnSummary(sample)) return nothingRead(sample, width);
  const heading = several ?? findSingleHeading(sample.rows, names);
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

function nothingRead(sample: SheetSample, width: number): MappingGuess {
  const columns = Array.from({ length: width }, () => ({ is: 'ignored' }) as const);
  return {
    mapping: { sheet: sample.name, firstRow: 1, columns, communeId: null },
    reasons: columns.map(() => 'unknown'),
    headings: headingsOf(sample, 1, width),
  };
}

// First row below the heading that names what rows have to name, or that has a name next to figures: an unknown commune must be
// refused, not skipped. Without such a column, the first row below the heading.
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

// Excludes further heading rows, which have no figures, and the row that numbers the columns.
function isNameBesideFigures(cells: SheetRow, column: number): boolean {
  const isNumber = (cell: SheetCell | undefined) => /^\d+([.,]\d+)?\s*%?$/.test(textOfCell(cell).trim());
  return (
    /\p{L}{2}/u.test(textOfCell(cells[column])) &&
    cells.some((cell, other) => other !== column && isNumber(cell))
  );
}

/** Identifies the headings of a sheet (not hashed): equal for next month's file, which has another title and other figures. */
export function fingerprintOf(setId: string, { headings, mapping }: MappingGuess): string {
  return [setId, mapping.firstRow, ...headings.map(normalizeName)].join('|');
}
