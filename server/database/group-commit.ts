import type BetterSqlite3 from 'better-sqlite3';
import type { SlowLog } from './slow-log.ts';

interface Waiting {
  act: () => unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

type Outcome = { result: unknown } | { error: unknown };

/**
 * Group commit: writes requested in one turn of the event loop share one transaction, and so one wait for the disk. Each
 * write has its own savepoint: one that throws leaves nothing and does not affect the others. All promises settle when the
 * transaction is on disk, and reject if it fails.
 */
export class GroupCommit {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #slow: SlowLog;
  readonly #onCommit: () => void;
  readonly #savepoint: (act: () => unknown) => unknown;
  readonly #transaction: { immediate: (group: readonly Waiting[]) => Outcome[] };
  #waiting: Waiting[] = [];

  /** `onCommit` is called when a transaction is on disk, before its writes are acknowledged. */
  constructor(sqlite: BetterSqlite3.Database, slow: SlowLog, onCommit: () => void = () => undefined) {
    this.#sqlite = sqlite;
    this.#slow = slow;
    this.#onCommit = onCommit;
    this.#savepoint = sqlite.transaction((act: () => unknown) => act());
    this.#transaction = sqlite.transaction((group: readonly Waiting[]) =>
      group.map(({ act }) => this.#try(act)),
    );
  }

  /** Runs a write at the end of this turn, together with the others. `act` must not be async. */
  write<Result>(act: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#commit());
      this.#waiting.push({ act, resolve: resolve as Waiting['resolve'], reject });
    });
  }

  #commit(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      const outcomes = this.#slow.timed(`a transaction of ${group.length} writes`, () =>
        this.#transaction.immediate(group),
      );
      this.#onCommit();
      for (const [i, outcome] of outcomes.entries()) {
        if ('error' in outcome) group[i]?.reject(outcome.error);
        else group[i]?.resolve(outcome.result);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  #try(act: () => unknown): Outcome {
    try {
      return { result: this.#savepoint(act) };
    } catch (error) {
      if (!this.#sqlite.inTransaction) throw error; // SQLite rolled back the whole transaction, e.g. because the disk is full
      return { error };
    }
  }
}
