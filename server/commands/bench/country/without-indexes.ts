import type BetterSqlite3 from 'better-sqlite3';

/**
 * Drops the indexes of tables, fills the tables and rebuilds each index once: otherwise every month would rewrite most pages
 * of every index. Not safe against a crash; a half-filled file is useless anyway.
 */
export function withoutIndexes<Result>(
  sqlite: BetterSqlite3.Database,
  tables: readonly string[],
  fill: () => Result,
): Result {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -262144');
  const indexes = sqlite
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
         AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(tables));
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`);
  const result = fill();
  for (const { sql } of indexes) sqlite.exec(sql);
  sqlite.pragma('journal_mode = WAL');
  return result;
}
