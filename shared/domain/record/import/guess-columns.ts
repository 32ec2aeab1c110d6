import { isBlank, type SheetRow } from './cell.ts';
import type { Candidates, NameLookup } from './name-lookup.ts';
import { type GuessedColumn, HEADING_ROWS, type SheetSample } from './sheet-sample.ts';

/** The row that heads columns with what their figures are of. */
export interface Heading {
  row: number;
  of: 'indicators' | 'communes';
}

/**
 * The row that names the most different ones, of those in which they are at least a third of what is written. Columns that go
 * on naming such things row by row head nothing: beside a code in a row, 17.5 is a figure and not another code.
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

// Columns of which at least half name something, and more than a heading of two lines would.
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

/** Takes each column for what its heading names, or most of its cells; what neither tells is left ignored. */
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
  if (heading?.of !== 'indicators') takeColumnsThatName(columns, below, 'indicator', names.indicatorsIn);
  if (heading?.of !== 'communes') takeColumnsThatName(columns, below, 'commune', names.communesIn);
  return columns;
}

function nameByHeading(
  columns: GuessedColumn[],
  cells: SheetRow,
  of: Heading['of'],
  names: NameLookup,
): void {
  const taken = new Set<string>();
  for (const [column, cell] of cells.entries()) {
    const found = of === 'indicators' ? names.indicatorsIn(cell) : names.communesIn(cell);
    const [id] = found;
    if (id === undefined) continue;
    const isAmbiguous = found.length > 1 || taken.has(id);
    taken.add(id);
    if (isAmbiguous) columns[column] = { role: { is: 'ignored' }, reason: 'ambiguous' };
    else if (of === 'indicators')
      columns[column] = { role: { is: 'of-indicator', code: id }, reason: 'heading' };
    else columns[column] = { role: { is: 'of-commune', communeId: id }, reason: 'heading' };
  }
}

// The column in which most cells name one and that names the most; with it those that name the same, as code and name do. What
// names others in the same rows are figures that read like codes.
function takeColumnsThatName(
  columns: GuessedColumn[],
  rows: readonly SheetRow[],
  is: 'commune' | 'indicator',
  find: NameLookup['communesIn'],
): void {
  const named = [...columns.entries()]
    .filter(([, { role, reason }]) => role.is === 'ignored' && reason !== 'ambiguous')
    .map(([column]) => ({ column, found: rows.map((cells) => find(cells[column])) }))
    .map((one) => ({ ...one, count: one.found.filter(({ length }) => length > 0).length }))
    .filter(({ column, count }) => {
      const filled = rows.filter((cells) => !isBlank(cells[column])).length;
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
