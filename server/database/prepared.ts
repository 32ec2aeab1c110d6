import type BetterSqlite3 from 'better-sqlite3';
import { oncePerDatabase } from './once-per-database.ts';
import type { Transaction } from './open.ts';

const statements = oncePerDatabase((sqlite) => ({
  sqlite,
  bySql: new Map<string, BetterSqlite3.Statement<unknown[], unknown>>(),
}));

/**
 * Statement for this SQL, prepared once per database. Only for SQL with few variants: bind values, never put them into the
 * text.
 */
export function prepared<Row>(tx: Transaction, sql: string): BetterSqlite3.Statement<unknown[], Row> {
  const { sqlite, bySql } = statements(tx);
  const statement = bySql.get(sql) ?? sqlite.prepare<unknown[], unknown>(sql);
  bySql.set(sql, statement);
  return statement as BetterSqlite3.Statement<unknown[], Row>;
}
