import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { DataFolder } from '../../server/database/data-folder.ts';

// Columns that a refused request may change: use of a session, wrong codes, attempts at a challenge.
const IGNORED_COLUMNS: Record<string, string[]> = {
  session: ['expires_at', 'updated_at'],
  two_factor: ['failed_verification_count', 'locked_until'],
  verification: ['id', 'identifier', 'value', 'expires_at', 'created_at', 'updated_at'],
};

interface State {
  tables: Map<string, string>;
  lastAudit: number;
  uploads: number;
}

/** Detects changes in the data folder of a running server, from outside. */
export class RecordWatch {
  readonly #sqlite: BetterSqlite3.Database;
  readonly #uploadFolder: string;
  readonly #tables: string[];
  #version: number;
  #state: State;

  constructor({ databaseFile, uploadFolder }: DataFolder) {
    this.#sqlite = new BetterSqlite3(databaseFile, { readonly: true });
    this.#uploadFolder = uploadFolder;
    this.#tables = this.#sqlite
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    this.#version = this.#dataVersion();
    this.#state = this.#read();
  }

  /** Changes since the last call: names of tables, `uploads`, and audit records as `audit: {act}`. */
  changes(): string[] {
    const version = this.#dataVersion();
    if (version === this.#version && this.#countUploads() === this.#state.uploads) return [];
    const before = this.#state;
    this.#version = version;
    this.#state = this.#read();
    const changed = this.#tables.filter(
      (table) => before.tables.get(table) !== this.#state.tables.get(table),
    );
    const acts = this.#sqlite
      .prepare<[number], string>('SELECT act FROM audit WHERE seq > ?')
      .pluck()
      .all(before.lastAudit)
      .map((act) => `audit: ${act}`);
    return [...changed, ...acts, ...(before.uploads === this.#state.uploads ? [] : ['uploads'])];
  }

  close(): void {
    this.#sqlite.close();
  }

  // Changes if and only if another connection commits (sqlite.org/pragma.html#pragma_data_version).
  #dataVersion(): number {
    return this.#sqlite.pragma('data_version', { simple: true }) as number;
  }

  #read(): State {
    const tables = this.#tables
      .filter((table) => table !== 'audit')
      .map((table) => [table, this.#digestOf(table)] as const);
    const lastAudit =
      this.#sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0;
    return { tables: new Map(tables), lastAudit, uploads: this.#countUploads() };
  }

  #digestOf(table: string): string {
    const statement = this.#sqlite.prepare(`SELECT * FROM ${table}`);
    const ignored = new Set(IGNORED_COLUMNS[table]);
    const kept = statement.columns().flatMap(({ name }, i) => (ignored.has(name) ? [] : [i]));
    const hash = createHash('sha1');
    for (const row of statement.raw().iterate() as Iterable<unknown[]>) {
      hash.update(JSON.stringify(kept.map((i) => row[i])));
    }
    return hash.digest('base64');
  }

  #countUploads(): number {
    return existsSync(this.#uploadFolder) ? readdirSync(this.#uploadFolder).length : 0;
  }
}
