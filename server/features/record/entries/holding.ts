import type { PointOfView } from '#shared/domain/record/entry.ts';

/** Selects the statements about one subject: table, condition, and columns to read. */
interface StatementsAbout {
  columns: string;
  table: 'entry' | 'metric_figure';
  about: string;
}

/** A query with the values of the point of view; the values for `about` come before them. */
interface ViewedQuery {
  sql: string;
  values: string[];
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
  const isKnown = knownAt === undefined ? '' : ' AND recorded_at <= ?';
  return {
    sql: `SELECT ${columns} FROM ${table} WHERE ${about} AND effective_on <= ?${isKnown} ORDER BY effective_on DESC, seq DESC`,
    values: knownAt === undefined ? [on] : [on, knownAt],
  };
}

/** The statement that holds: the first of `byPrecedence`. */
export function holding(statements: StatementsAbout, view: PointOfView): ViewedQuery {
  const { sql, values } = byPrecedence(statements, view);
  return { sql: `${sql} LIMIT 1`, values };
}
