import type { PointOfView } from '#shared/domain/record/entry.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';

/** Tables of statements that can be annulled, with the column of `annulment` that refers to them. */
const COLUMN_OF = { entry: 'entry', metric_figure: 'metric_figure' } as const;
type StatementTable = keyof typeof COLUMN_OF;

/** Selects the statements about one subject: table, condition, and columns to read. */
interface StatementsAbout {
  columns: string;
  table: StatementTable;
  about: string;
}

/** A query, or a condition of one, with the values of the point of view; the values for `about` come before them. */
interface ViewedQuery {
  sql: string;
  values: string[];
}

/**
 * R15 in SQL, stated only here: the condition that a statement of `table` counts, as known at `knownAt`: it was recorded by then,
 * and the last act about it by then is not an annulment. One look into a covering index. `isSeen` in
 * shared/domain/record/holding.ts is the same rule in the domain.
 */
export function countsAt(table: StatementTable, knownAt?: Instant): ViewedQuery {
  if (knownAt === undefined) return { sql: `${lastAct(table, 'kind')} IS NOT 'annul'`, values: [] };
  return {
    sql: `${table}.recorded_at <= ? AND ${lastAct(table, 'kind', 'act.recorded_at <= ?')} IS NOT 'annul'`,
    values: [knownAt, knownAt],
  };
}

/**
 * SQL for a column of the last act about a statement, among those that satisfy `condition`; null if there is none. `alias`: name of
 * the table in the query.
 */
export function lastAct(
  table: StatementTable,
  column: 'kind' | 'seq',
  condition = 'true',
  alias: string = table,
): string {
  return `(SELECT act.${column} FROM annulment AS act WHERE act.${COLUMN_OF[table]} = ${alias}.seq AND ${condition}
    ORDER BY act.seq DESC LIMIT 1)`;
}

/**
 * R8 in SQL, stated only here: statements about one subject that count from a point of view, the one that holds first. All
 * queries for what holds are built from it. `isSeen` and `compareByPrecedence` in shared/domain/record/holding.ts are the
 * same rule in the domain; tests/api/record/which-entry-holds.test.ts compares both. `recorded_at` is compared only if
 * `knownAt` is given, because no index contains it.
 */
export function byPrecedence(
  { columns, table, about }: StatementsAbout,
  { on, knownAt }: PointOfView,
): ViewedQuery {
  const counts = countsAt(table, knownAt);
  return {
    sql: `SELECT ${columns} FROM ${table} WHERE ${about} AND effective_on <= ? AND ${counts.sql}
      ORDER BY effective_on DESC, seq DESC`,
    values: [on, ...counts.values],
  };
}

/** The statement that holds: the first of `byPrecedence`. */
export function holding(statements: StatementsAbout, view: PointOfView): ViewedQuery {
  const { sql, values } = byPrecedence(statements, view);
  return { sql: `${sql} LIMIT 1`, values };
}
