import type { PointOfView } from '#shared/domain/record/entry.ts';

/** The statements about one thing: their table, the condition that selects them, and the columns to read of each. */
interface StatementsAbout {
  columns: string;
  table: 'entry' | 'metric_figure';
  about: string;
}

/** A query with the values of the point of view; those of its `about` come before them. */
interface ViewedQuery {
  sql: string;
  values: string[];
}

/**
 * R8 in SQL, once: the statements about one thing that count from a point of view, first the one that holds. All queries for
 * what holds are made of it. `isSeen` and `compareByPrecedence` in shared/domain/record/holding.ts are the same in the domain;
 * tests/api/record/which-entry-holds.test.ts compares both. A moment is only compared where one is asked for, because it is in no index.
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

/** The one that holds: the first of `byPrecedence`. */
export function holding(statements: StatementsAbout, view: PointOfView): ViewedQuery {
  const { sql, values } = byPrecedence(statements, view);
  return { sql: `${sql} LIMIT 1`, values };
}
