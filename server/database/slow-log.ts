import type BetterSqlite3 from 'better-sqlite3';

/** Something that took SQLite long: a statement's SQL without its values, or a whole transaction. */
export interface Slow {
  sql: string;
  milliseconds: number;
}

/** Who is told of what takes long. */
export interface SlowLog {
  /** From now on calls back for all that takes at least so many milliseconds. */
  listen(atLeast: number, report: (slow: Slow) => void): void;
  /** Runs something and tells of it when it took long. */
  timed<Result>(sql: string, act: () => Result): Result;
}

type Run = (...values: unknown[]) => unknown;

/**
 * Times whatever a connection runs, at the one place every statement comes from: `prepare`. Rows that are taken one by one
 * (`iterate`) are not timed, because the time between them is the taker's.
 */
export function timeStatements(sqlite: BetterSqlite3.Database): SlowLog {
  let threshold = Number.POSITIVE_INFINITY;
  let report: (slow: Slow) => void = () => undefined;
  const tell = (sql: string, began: number) => {
    const milliseconds = performance.now() - began;
    if (milliseconds >= threshold) report({ sql, milliseconds });
  };
  const timedRun = (sql: string, run: Run): Run =>
    function timedStatement(this: unknown, ...values: unknown[]) {
      const began = performance.now();
      try {
        return run.apply(this, values);
      } finally {
        tell(sql, began);
      }
    };
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const way of ['run', 'get', 'all'] as const) {
      Object.defineProperty(statement, way, { value: timedRun(sql, statement[way] as Run) });
    }
    return statement;
  }) as typeof sqlite.prepare;
  return {
    listen: (atLeast, to) => {
      threshold = atLeast;
      report = to;
    },
    timed: (sql, act) => {
      const began = performance.now();
      try {
        return act();
      } finally {
        tell(sql, began);
      }
    },
  };
}
