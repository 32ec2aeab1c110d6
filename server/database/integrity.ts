import BetterSqlite3 from 'better-sqlite3';

/** Row counts of a database file. */
export interface Contents {
  communes: number;
  entries: number;
  metricFigures: number;
  annulments: number;
  criteriaSets: number;
}

/** The fault of a database file, or its contents. */
type Inspection =
  | { fault: string; kind: 'damage' | 'references' }
  | { fault: undefined; kind?: undefined; contents: Contents };

/** Checks a whole database file without changing it: SQLite's integrity check, foreign keys, then row counts. */
export function inspectDatabase(file: string): Inspection {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const integrity = sqlite.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok')
      return { fault: `SQLite's integrity check failed: ${String(integrity)}`, kind: 'damage' };
    if (sqlite.prepare('PRAGMA foreign_key_check').get())
      return { fault: 'some rows refer to rows that do not exist', kind: 'references' };
    return { fault: undefined, contents: countRows(sqlite) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), kind: 'damage' };
  } finally {
    sqlite?.close();
  }
}

function countRows(sqlite: BetterSqlite3.Database): Contents {
  const count = (table: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const hasTable = (name: string) =>
    sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
  return {
    communes: count('commune'),
    entries: count('entry'),
    metricFigures: count('metric_figure'),
    annulments: hasTable('annulment') ? count('annulment') : 0, // a backup may be of a version without it
    criteriaSets: count('criteria_set'),
  };
}

/** Row counts in one line. */
export function describeContents(contents: Contents): string {
  const { communes, entries, metricFigures, annulments, criteriaSets } = contents;
  return `${communes} communes, ${entries} entries, ${metricFigures} metric figures, ${annulments} annulments, ${criteriaSets} criteria sets`;
}
