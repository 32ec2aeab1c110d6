import BetterSqlite3 from 'better-sqlite3';
import { MATRIX } from '../../support/accounts/access.ts';
import { readContract } from '../../support/contract.ts';
import type { FuzzCaller } from '../callers.ts';
import type { FuzzOperation } from '../document.ts';

/** Commune, set and indicator that a request concerns. */
export interface Subject {
  communeId?: string | undefined;
  set?: string | undefined;
  indicator?: string | undefined;
}

/** Outcome by the access table: let in, or the status of the refusal. */
export type Verdict = 'ok' | '401' | '403';

const OFFICE = 'Phòng Giáo dục và Đào tạo'; // of gddt
const COMMUNE = '06901'; // of quangan

/**
 * Permissions, stated independently of the program: by the access table of the tests, the indicators that an office leads by the
 * documents of the sets (docs/rules.md), and the commune of the commune officer. If the program's own rules or their use are wrong,
 * the two differ.
 */
export class AccessOracle {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #rows: Map<string, (typeof MATRIX)[number]>;
  readonly #ledIn = new Map<string, ReadonlySet<string>>();

  private constructor(databaseFile: string, rows: Map<string, (typeof MATRIX)[number]>) {
    this.#sqlite = new BetterSqlite3(databaseFile, { readonly: true });
    this.#rows = rows;
  }

  static async open(databaseFile: string): Promise<AccessOracle> {
    const operations = await readContract();
    const rows = MATRIX.map((row) => {
      const operation = operations.get(row.case);
      if (operation === undefined) throw new Error(`the contract has no ${row.case}`);
      return [`${operation.method} ${operation.path.replaceAll(/:(\w+)/g, '{$1}')}`, row] as const;
    });
    return new AccessOracle(databaseFile, new Map(rows));
  }

  /** Name of an operation in the contract and in the access table. */
  nameOf(operation: FuzzOperation): string {
    return this.#rowOf(operation).case;
  }

  verdictOn(operation: FuzzOperation, caller: FuzzCaller, subject: Subject): Verdict {
    const row = this.#rowOf(operation);
    switch (caller) {
      case null:
        return row.signedOut as Verdict;
      case 'quantri':
        return row.admin as Verdict;
      case 'dieuphoi':
        return row.coordinator as Verdict;
      case 'lanhdao':
        return row.leader as Verdict;
      case 'gddt':
        return (this.isTheirs('gddt', subject) ? row.ownOffice : row.otherOffice) as Verdict;
      case 'quangan':
        return (this.isTheirs('quangan', subject) ? row.ownCommune : row.otherCommune) as Verdict;
    }
  }

  /** Whether a cell is in the scope of an account that may record figures. */
  isTheirs(who: NonNullable<FuzzCaller>, { communeId, set, indicator }: Subject): boolean {
    if (who === 'quangan') return communeId === COMMUNE;
    if (who === 'gddt') return set !== undefined && indicator !== undefined && this.#led(set).has(indicator);
    return who === 'dieuphoi';
  }

  close(): void {
    this.#sqlite.close();
  }

  #rowOf({ name }: FuzzOperation) {
    const row = this.#rows.get(name);
    if (row === undefined) throw new Error(`the access table has no ${name}`);
    return row;
  }

  // The own list of the office is empty: `Callers` restores it after every change.
  #led(setId: string): ReadonlySet<string> {
    const found = this.#sqlite
      .prepare<[string], { revision: number; document: string }>(
        'SELECT revision, document FROM criteria_set WHERE id = ? ORDER BY revision DESC LIMIT 1',
      )
      .get(setId);
    if (found === undefined) return new Set();
    const key = `${setId} ${found.revision}`;
    const known = this.#ledIn.get(key) ?? ledIn(JSON.parse(found.document) as SetDocument);
    this.#ledIn.set(key, known);
    return known;
  }
}

interface SetDocument {
  criteria: { leadOffice?: string; indicators: { code: string; leadOffice?: string }[] }[];
}

function ledIn({ criteria }: SetDocument): ReadonlySet<string> {
  const codes = criteria.flatMap(({ leadOffice, indicators }) =>
    indicators.filter((one) => names(one.leadOffice ?? leadOffice ?? '')).map(({ code }) => code),
  );
  return new Set(codes);
}

// `A / B` names two offices, `A (B)` one by two names; accents and capitals do not matter.
function names(offices: string): boolean {
  return offices.split(/[/()]/).some((one) => plain(one) === plain(OFFICE));
}

function plain(text: string): string {
  const bare = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('đ', 'd').trim().replaceAll(/\s+/g, ' ');
}
