import BetterSqlite3 from 'better-sqlite3';
import type { Act, Kind } from './ledger.ts';

// Acts of the audit by kind. Two acts may share a subject.
const ACTS: Record<Kind, readonly string[]> = {
  entry: ['record-entry'],
  metric: ['record-metric'],
  import: ['record-batch'],
  undo: ['annul'],
  annulment: ['annul', 'reinstate'],
  commune: ['create-commune', 'change-commune'],
  account: ['create-account', 'change-account'],
  office: ['create-office', 'change-office'],
  assignment: ['assign-set'],
  target: ['decide-target'],
};

/** Checks of a database file while a server may be using it. */
export class FileChecks {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(file: string) {
    this.#sqlite = new BetterSqlite3(file, { readonly: true, timeout: 5000 });
  }

  close(): void {
    this.#sqlite.close();
  }

  /** Faults found by SQLite, and incomplete batches. */
  faults(): string[] {
    const integrity = this.#sqlite.pragma('integrity_check', { simple: true });
    const foreign = this.#sqlite.prepare('PRAGMA foreign_key_check').all();
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity)}`]),
      ...(foreign.length === 0 ? [] : [`foreign_key_check: ${JSON.stringify(foreign.slice(0, 3))}`]),
      ...this.#count('incomplete batches', HALF_BATCHES),
      ...this.#count('imported figures without a batch', STRAY_FIGURES),
      ...this.#count('incomplete undos of an import', HALF_UNDOS),
    ];
  }

  /** Number of audit records of the act's subject; an office is named by its number there. */
  links(act: Pick<Act, 'kind' | 'subject'>): number {
    return this.#numberOfLinks('count(*)', act);
  }

  /** Number (`seq`) of the first audit record of the act's subject; 0 if there is none. */
  firstLink(act: Pick<Act, 'kind' | 'subject'>): number {
    return this.#numberOfLinks('coalesce(min(audit.seq), 0)', act);
  }

  // An act of annulment has a row, and a record in the audit, for each statement.
  #numberOfLinks(number: string, { kind, subject }: Pick<Act, 'kind' | 'subject'>): number {
    const named = kind === 'office' ? this.#officeNumber(subject) : subject;
    const marks = ACTS[kind].map(() => '?').join(', ');
    const isOfMany = kind === 'undo' || kind === 'annulment';
    const of = isOfMany
      ? 'JOIN annulment ON annulment.id = audit.subject WHERE annulment.act = ?'
      : 'WHERE subject = ?';
    const sql = `SELECT ${number} FROM audit ${of} AND audit.act IN (${marks})`;
    return this.#number(sql, named, ...ACTS[kind]);
  }

  /** Hash of an audit record, which also covers all records before it. */
  hashOf(link: number): string | undefined {
    return this.#sqlite.prepare<[number], string>('SELECT hash FROM audit WHERE seq = ?').pluck().get(link);
  }

  /** Number of the last audit record, 0 if there is none. */
  lastLink(): number {
    return this.#number('SELECT coalesce(max(seq), 0) FROM audit');
  }

  /** Number of entries recorded one by one, without imports and the sample. */
  singleEntries(): number {
    return this.#number("SELECT count(*) FROM entry WHERE origin = 'api'");
  }

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

const HALF_UNDOS = `SELECT count(*) FROM (SELECT batch, act, count(*) AS annulled FROM annulment
    WHERE batch IS NOT NULL GROUP BY batch, act) AS undo
  JOIN batch ON batch.id = undo.batch WHERE annulled <> last_seq - first_seq + 1`;
