import { isDeepStrictEqual } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';

/** Number of rows of every table, and the end of the audit chain: equal for a database and a complete copy of it. */
export interface Tally {
  rows: Record<string, number>;
  /** Hash of the last audit record, which covers all records before it; null if there is none. */
  lastHash: string | null;
}

/** Counts all tables of an open database. */
export function tallyOf(sqlite: BetterSqlite3.Database): Tally {
  const tables = sqlite
    .prepare<[], string>(
      // Litestream adds two tables to a replicated file.
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name NOT LIKE '\\_litestream\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
  const count = (table: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return {
    rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
    lastHash: tables.includes('audit') ? lastHashIn(sqlite) : null,
  };
}

/** Counts all tables of a database file with its log, without changing it. */
export function tallyIn(file: string): Tally {
  const sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    return tallyOf(sqlite);
  } finally {
    sqlite.close();
  }
}

function lastHashIn(sqlite: BetterSqlite3.Database): string | null {
  const last = sqlite.prepare<[], string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get();
  return last ?? null;
}

/** Names of the tables in which two tallies differ; undefined if they are equal. */
export function differenceOfTallies(expected: Tally, found: Tally): string | undefined {
  if (isDeepStrictEqual(expected.rows, found.rows) && expected.lastHash === found.lastHash) return undefined;
  const tables = Object.keys({ ...expected.rows, ...found.rows }).filter(
    (table) => expected.rows[table] !== found.rows[table],
  );
  return tables.join(', ') || 'audit';
}
