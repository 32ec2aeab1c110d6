import type BetterSqlite3 from 'better-sqlite3';
import { type Database, openDatabase } from '../../server/database/open.ts';
import { DEMO_ACCOUNTS } from '../../server/features/people/accounts/demo-accounts.ts';
import { cookieWith, insertSession, type TestAccount } from '../support/accounts/sessions.ts';

/** An account of each role, or null for no session. */
export type FuzzCaller = TestAccount | null;
export const CALLERS: readonly FuzzCaller[] = [...DEMO_ACCOUNTS.map(({ username }) => username), null];

// Tables in which a request may change callers; their rows are restored.
const ACCOUNT_TABLES = [
  'account',
  'credential',
  'two_factor',
  'two_factor_role',
  'session',
  'account_commune',
  'office',
];

type Row = Record<string, string | number | null>;

/** Callers of a running server: their cookies, and their original accounts. */
export class Callers {
  readonly #database: Database;
  readonly #accounts: Row[];
  readonly #offices: Row[];
  readonly #credentials: Row[];
  readonly #communes: Row[];
  readonly #cookies = new Map<FuzzCaller, string>();
  #made = 0;

  constructor(databaseFile: string) {
    this.#database = openDatabase(databaseFile);
    const { sqlite } = this.#database;
    this.#accounts = sqlite.prepare<[], Row>('SELECT * FROM account').all();
    this.#offices = sqlite.prepare<[], Row>('SELECT * FROM office').all();
    this.#credentials = sqlite.prepare<[], Row>('SELECT * FROM credential').all();
    this.#communes = sqlite.prepare<[], Row>('SELECT * FROM account_commune').all();
    this.restore();
  }

  cookieOf(caller: FuzzCaller): string | undefined {
    return this.#cookies.get(caller);
  }

  /** Password hashes, which no answer may contain. */
  secrets(): string[] {
    return this.#credentials.flatMap(({ password }) => (typeof password === 'string' ? [password] : []));
  }

  /** Whether these changes may keep a caller from signing in or acting. */
  areAffected(changed: readonly string[]): boolean {
    return changed.some((table) => ACCOUNT_TABLES.includes(table));
  }

  /** Restores the accounts and their office, each account with a new session that the server has not cached yet. */
  restore(): void {
    this.#made += 1;
    this.#database.write((tx) => {
      const { sqlite } = this.#database;
      for (const row of this.#offices) restoreRow(sqlite, 'office', row);
      for (const row of this.#accounts) restoreRow(sqlite, 'account', row);
      for (const row of this.#credentials) restoreRow(sqlite, 'credential', row);
      sqlite.exec(
        'DELETE FROM two_factor; DELETE FROM two_factor_role; DELETE FROM session; DELETE FROM account_commune',
      );
      const add = sqlite.prepare('INSERT INTO account_commune VALUES (@account_id, @commune_id)');
      for (const row of this.#communes) add.run(row);
      for (const caller of CALLERS) {
        if (caller === null) continue;
        const token = `fuzz-${this.#made}-${caller}`;
        insertSession(tx, caller, token);
        this.#cookies.set(caller, cookieWith(token));
      }
    });
  }

  close(): void {
    this.#database.close();
  }
}

function restoreRow(sqlite: BetterSqlite3.Database, table: string, row: Row): void {
  const names = Object.keys(row).filter((name) => name !== 'id');
  const update = `UPDATE ${table} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`;
  sqlite.prepare(update).run(row);
}
