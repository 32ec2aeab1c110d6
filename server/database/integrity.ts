import BetterSqlite3 from 'better-sqlite3';

/** What a database file holds. */
export interface Contents {
  communes: number;
  entries: number;
  metricFigures: number;
  criteriaSets: number;
}

/** What is wrong with a database file, or what it holds. */
type Inspection =
  | { fault: string; kind: 'damage' | 'references' }
  | { fault: undefined; kind?: undefined; contents: Contents };

/** Looks through a whole database file without changing it: SQLite's integrity and foreign key checks, then a count. */
export function inspectDatabase(file: string): Inspection {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    sqlite = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const integrity = sqlite.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return { fault: `SQLite finds it damaged: ${String(integrity)}`, kind: 'damage' };
    if (sqlite.prepare('PRAGMA foreign_key_check').get())
      return { fault: 'rows in it refer to rows that are not there', kind: 'references' };
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
  return {
    communes: count('commune'),
    entries: count('entry'),
    metricFigures: count('metric_figure'),
    criteriaSets: count('criteria_set'),
  };
}

/** The contents in one line. */
export function describeContents({ communes, entries, metricFigures, criteriaSets }: Contents): string {
  return `${communes} communes, ${entries} entries, ${metricFigures} metric figures, ${criteriaSets} criteria sets`;
}
