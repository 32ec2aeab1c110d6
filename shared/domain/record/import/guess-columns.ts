import { isBlank, type SheetRow } from './cell.ts';
import type { Candidates, NameLookup } from './names/name-lookup.ts';
import { type GuessedColumn, HEADING_ROWS, type SheetSample } from './sheet-sample.ts';

/** Heading row (from 0): its cells name the indicators or communes of the value columns. */
export interface Heading {
  row: number;
  of: 'indicators' | 'communes';
}

/**
 * Finds the heading row: within the first rows, the one that names the most different indicators or communes, at least two and at
 * least a third of its filled cells. Columns that name such things row after row are no value columns: next to a code in the same
 * row, 17.5 is a figure and not another code.
 */
export function findHeading(rows: readonly SheetRow[], names: NameLookup): Heading | undefined {
  const naming = {
    indicators: namingColumns(rows, names.indicatorsIn),
    communes: namingColumns(rows, names.communesIn),
  };
  let best: (Heading & { count: number }) | undefined;
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    for (const things of ['indicators', 'communes'] as const) {
      const find = things === 'indicators' ? names.indicatorsIn : names.communesIn;
      const found = cells.flatMap((cell, column) =>
        naming[things].has(column) ? [] : (find(cell)[0] ?? []),
      );
      const count = new Set(found).size;
      const filled = cells.filter((cell) => !isBlank(cell)).length;
      if (count >= 2 && count * 3 >= filled && count > (best?.count ?? 0)) best = { row, of: things, count };
    }
  }
  return best;
}

// Columns in which at least half of the cells name something, and more than two: a heading may span two rows.
function namingColumns(rows: readonly SheetRow[], find: NameLookup['communesIn']): ReadonlySet<number> {
  const filled = new Map<number, number>();
  const naming = new Map<number, number>();
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      filled.set(column, (filled.get(column) ?? 0) + 1);
      if (find(cell).length > 0) naming.set(column, (naming.get(column) ?? 0) + 1);
    }
  }
  return new Set(
    [...naming]
      .filter(([column, count]) => count > 2 && count * 2 >= (filled.get(column) ?? 0))
      .map(([column]) => column),
  );
}

/** Assigns a role to each column by its heading, otherwise by most of its cells; unclear columns stay ignored. */
export function guessColumns(
  sample: SheetSample,
  names: NameLookup,
  width: number,
  heading: Heading | undefined,
): GuessedColumn[] {
  const columns: GuessedColumn[] = Array.from({ length: width }, () => ({
    role: { is: 'ignored' },
    reason: 'unknown',
  }));
  if (heading !== undefined) nameByHeading(columns, sample.rows[heading.row] ?? [], heading.of, names);
  const below = sample.rows.slice(heading === undefined ? 0 : heading.row + 1);
  if (heading?.of !== 'indicators') assignNamingColumns(columns, below, 'indicator', names.indicatorsIn);
  if (heading?.of !== 'communes') assignNamingColumns(columns, below, 'commune', names.communesIn);
  return columns;
}

function nameByHeading(
  columns: GuessedColumn[],
  cells: SheetRow,
  of: Heading['of'],
  names: NameLookup,
): void {
  const used = new Set<string>();
  for (const [column, cell] of cells.entries()) {
    const found = of === 'indicators' ? names.indicatorsIn(cell) : names.communesIn(cell);
    const [id] = found;
    if (id === undefined) continue;
    const isAmbiguous = found.length > 1 || used.has(id);
    used.add(id);
    if (isAmbiguous) columns[column] = { role: { is: 'ignored' }, reason: 'ambiguous' };
    else if (of === 'indicators')
      columns[column] = { role: { is: 'of-indicator', code: id }, reason: 'heading' };
    else columns[column] = { role: { is: 'of-commune', communeId: id }, reason: 'heading' };
  }
}

// Takes the column in which most cells name a thing and that names the most, and columns that name the same things (a code and a
// name). Columns that name other things in the same rows are figures that look like codes.
function assignNamingColumns(
  columns: GuessedColumn[],
  rows: readonly SheetRow[],
  is: 'commune' | 'indicator',
  find: NameLookup['communesIn'],
): void {
  const named = [...columns.entries()]
    .filter(([, { role, reason }]) => role.is === 'ignored' && reason !== 'ambiguous')
    .map(([column]) => ({ column, found: rows.map((cells) => find(cells[column])) }))
    .map((one) => ({ ...one, count: one.found.filter(({ length }) => length > 0).length }))
    .filter(({ column, found, count }) => {
      // Titles and headings above the first name do not count, unless it is the only one.
      const first = count > 1 ? found.findIndex(({ length }) => length > 0) : 0;
      const filled = rows.slice(first).filter((cells) => !isBlank(cells[column])).length;
      return count > 0 && count * 2 >= filled;
    });
  const best = named.reduce<(typeof named)[number] | undefined>(
    (most, one) => (most === undefined || one.count > most.count ? one : most),
    undefined,
  );
  for (const { column, found } of named) {
    if (best !== undefined && namesTheSame(found, best.found))
      columns[column] = { role: { is }, reason: 'content' };
  }
}

function namesTheSame(one: readonly Candidates[], other: readonly Candidates[]): boolean {
  const both = [...one.keys()].filter((row) => one[row]?.length && other[row]?.length);
  const same = both.filter((row) => one[row]?.some((id) => other[row]?.includes(id)));
  return same.length * 2 >= both.length;
}
