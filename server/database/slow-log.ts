import type BetterSqlite3 from 'better-sqlite3';

/** A slow statement (its SQL without values) or a slow transaction. */
export interface Slow {
  sql: string;
  milliseconds: number;
}

export interface SlowLog {
  /** Calls `report` for everything that takes at least so many milliseconds, from now on. */
  listen(atLeast: number, report: (slow: Slow) => void): void;
  /** Runs `act` and reports it if it was slow. */
  timed<Result>(sql: string, act: () => Result): Result;
}

type Run = (...values: unknown[]) => unknown;

/**
 * Times every statement of a connection by wrapping `prepare`. Rows read one by one (`iterate`) are not timed, because the
 * time between them is spent by the caller.
 */
export function timeStatements(sqlite: BetterSqlite3.Database): SlowLog {
  let threshold = Number.POSITIVE_INFINITY;
  let report: (slow: Slow) => void = () => undefined;
  const reportIfSlow = (sql: string, began: number) => {
    const milliseconds = performance.now() - began;
    if (milliseconds >= threshold) report({ sql, milliseconds });
  };
  const timedRun = (sql: string, run: Run): Run =>
    function timedStatement(this: unknown, ...values: unknown[]) {
      const began = performance.now();
      try {
        return run.apply(this, values);
      } finally {
        reportIfSlow(sql, began);
      }
    };
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const method of ['run', 'get', 'all'] as const) {
      Object.defineProperty(statement, method, { value: timedRun(sql, statement[method] as Run) });
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
        reportIfSlow(sql, began);
      }
    },
  };
}
