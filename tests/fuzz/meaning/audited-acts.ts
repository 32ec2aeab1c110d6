import BetterSqlite3 from 'better-sqlite3';
import type { FuzzCaller } from '../callers.ts';
import { CALLERS } from '../callers.ts';
import type { AccessOracle } from './access-oracle.ts';

interface Act {
  seq: number;
  act: string;
  actor: string | null;
  communeId: string | null;
  set: string | null;
  indicator: string | null;
}

// Acts that change nothing of the record.
const OF_NO_EFFECT = ['access-refused', 'sign-in', 'sign-in-failed', 'sign-in-throttled', 'sign-out'];

/**
 * Reads what was recorded, not what was answered: whatever request led to it, an act on a cell outside the scope of its actor is a
 * fault. Imports and undoings are audited figure by figure, so a batch is checked cell by cell.
 */
export class AuditedActs {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #oracle: AccessOracle;
  #last: number;

  constructor(databaseFile: string, oracle: AccessOracle) {
    this.#sqlite = new BetterSqlite3(databaseFile, { readonly: true });
    this.#oracle = oracle;
    this.#last =
      this.#sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0;
  }

  /** Faults among the acts since the last call. */
  faults(): string[] {
    const acts = this.#sqlite
      .prepare<[number], Act>(
        'SELECT seq, act, actor, commune_id AS communeId, set_id AS "set", indicator FROM audit WHERE seq > ? ORDER BY seq',
      )
      .all(this.#last);
    this.#last = acts.at(-1)?.seq ?? this.#last;
    return acts.filter((act) => this.#isOutOfScope(act)).map(describe);
  }

  close(): void {
    this.#sqlite.close();
  }

  #isOutOfScope({ act, actor, communeId, set, indicator }: Act): boolean {
    if (OF_NO_EFFECT.includes(act)) return false;
    const who = CALLERS.find((caller) => caller === actor) as FuzzCaller | undefined;
    const subject = {
      communeId: communeId ?? undefined,
      set: set ?? undefined,
      indicator: indicator ?? undefined,
    };
    switch (who) {
      case 'quangan':
        return communeId !== null && !this.#oracle.isTheirs(who, subject);
      case 'gddt':
        return indicator !== null && !this.#oracle.isTheirs(who, subject);
      case 'quantri':
        return indicator !== null;
      case 'lanhdao':
        return communeId !== null || indicator !== null;
      default:
        return false;
    }
  }
}

function describe({ act, actor, communeId, set, indicator }: Act): string {
  const cell = [communeId, set, indicator].filter((one) => one !== null).join(' ');
  return `the record now has the act ${act} by ${actor} on ${cell}, which is not theirs`;
}
