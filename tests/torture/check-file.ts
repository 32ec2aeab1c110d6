import BetterSqlite3 from 'better-sqlite3';
import type { Act, Kind } from './ledger.ts';

// What the audit says of an act of each kind; where two acts have one subject, how many links it may have.
const ACTS: Record<Kind, readonly string[]> = {
  entry: ['record-entry'],
  metric: ['record-metric'],
  import: ['record-batch'],
  undo: ['record-batch'],
  commune: ['create-commune', 'change-commune'],
  account: ['create-account', 'change-account'],
  office: ['create-office', 'change-office'],
  assignment: ['assign-set'],
  target: ['decide-target'],
};

/** A database file looked into from beside the server. */
export class FileChecks {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(file: string) {
    this.#sqlite = new BetterSqlite3(file, { readonly: true, timeout: 5000 });
  }

  close(): void {
    this.#sqlite.close();
  }

  /** What SQLite finds wrong, and batches of which only a part is there. */
  faults(): string[] {
    const integrity = this.#sqlite.pragma('integrity_check', { simple: true });
    const foreign = this.#sqlite.prepare('PRAGMA foreign_key_check').all();
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity)}`]),
      ...(foreign.length === 0 ? [] : [`foreign_key_check: ${JSON.stringify(foreign.slice(0, 3))}`]),
      ...this.#count('half batches', HALF_BATCHES),
      ...this.#count('figures of a file without their batch', STRAY_FIGURES),
    ];
  }

  /** How many links of the audit an act's subject has; an office's are by its number. */
  links({ kind, subject }: Pick<Act, 'kind' | 'subject'>): number {
    const named = kind === 'office' ? this.#officeNumber(subject) : subject;
    const marks = ACTS[kind].map(() => '?').join(', ');
    const sql = `SELECT count(*) FROM audit WHERE subject = ? AND act IN (${marks})`;
    return this.#number(sql, named, ...ACTS[kind]);
  }

  /** The number of the first link that an act's subject has; 0 when there is none. */
  firstLink({ kind, subject }: Pick<Act, 'kind' | 'subject'>): number {
    const named = kind === 'office' ? this.#officeNumber(subject) : subject;
    const marks = ACTS[kind].map(() => '?').join(', ');
    const sql = `SELECT coalesce(min(seq), 0) FROM audit WHERE subject = ? AND act IN (${marks})`;
    return this.#number(sql, named, ...ACTS[kind]);
  }

  /** The hash of a link, which vouches for all before it. */
  hashOf(link: number): string | undefined {
    return this.#sqlite.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck().get(link);
  }

  /** The last link's number. */
  lastLink(): number {
    return this.#number('SELECT coalesce(max(seq), 0) FROM audit');
  }

  /** How many figures came in one by one since the sample. */
  singleEntries(): number {
    return this.#number("SELECT count(*) FROM entry WHERE origin = 'api'");
  }

  /** How many rows each table has. */
  rows(): Map<string, number> {
    const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    const tables = this.#sqlite.prepare<[], string>(sql).pluck().all();
    return new Map(tables.map((table) => [table, this.#number(`SELECT count(*) FROM "${table}"`)]));
  }

  #officeNumber(name: string): string {
    const sql = 'SELECT CAST(id AS TEXT) FROM office WHERE name = ?';
    return this.#sqlite.prepare<[string], string>(sql).pluck().get(name) ?? '';
  }

  #number(sql: string, ...values: string[]): number {
    return (
      this.#sqlite
        .prepare<string[], number>(sql)
        .pluck()
        .get(...values) ?? 0
    );
  }

  #count(what: string, sql: string): string[] {
    const count = this.#number(sql);
    return count === 0 ? [] : [`${count} ${what}`];
  }
}

const HALF_BATCHES = `SELECT count(*) FROM batch LEFT JOIN audit ON act = 'record-batch' AND subject = batch.id
  WHERE audit.seq IS NULL OR json_extract(became, '$.entries') <>
    (SELECT count(*) FROM entry WHERE entry.seq BETWEEN first_seq AND last_seq AND entry.origin = 'import')`;

const STRAY_FIGURES = `SELECT count(*) FROM entry WHERE origin = 'import'
  AND NOT EXISTS (SELECT 1 FROM batch WHERE entry.seq BETWEEN first_seq AND last_seq)`;
