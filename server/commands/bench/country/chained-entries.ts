import type BetterSqlite3 from 'better-sqlite3';
import { hashOfLink, LINK_COLUMNS } from '../../../audit/append-audit.ts';
import { RECORDED_TABLES } from '../../../audit/digest.ts';
import { digestOfRow, type Figure, idOf } from './figures.ts';

const AUTHOR = 'dieuphoi';
const ILLUSTRATIVE = 1;

/**
 * Writes entries and their audit links directly into the tables, several times as fast as the server, because everything the
 * server would look up is known here. A test verifies the resulting chain.
 */
export class ChainedEntries {
  count = 0;
  readonly #insertEntry: BetterSqlite3.Statement;
  readonly #insertLink: BetterSqlite3.Statement;
  readonly #set: string;
  readonly #revision: number;
  readonly #lastOfCell: { id: string; statement: string }[] = [];
  #link: { seq: number; hash: string };

  constructor(sqlite: BetterSqlite3.Database, set: string, revision: number) {
    const { columns } = RECORDED_TABLES.entry;
    this.#insertEntry = sqlite.prepare(
      `INSERT INTO entry (${columns}) VALUES (${placeholdersFor(columns.split(','))})`,
    );
    this.#insertLink = sqlite.prepare(
      `INSERT INTO audit (${LINK_COLUMNS.join(', ')}, hash) VALUES (${placeholdersFor(LINK_COLUMNS)}, ?)`,
    );
    this.#set = set;
    this.#revision = revision;
    this.#link = sqlite
      .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
      .get() ?? { seq: 0, hash: '' };
  }

  /** Adds the figure of a cell, replacing the previous one of the same cell number. */
  add(
    cell: number,
    communeId: string,
    indicator: string,
    effectiveOn: string,
    recordedAt: string,
    { value, judgement, reason, note }: Figure,
  ): void {
    const seq = ++this.count;
    const id = idOf(seq);
    const before = this.#lastOfCell[cell];
    const about = [seq, id, communeId, this.#set, this.#revision, indicator, effectiveOn];
    const stated = [JSON.stringify(value), judgement, reason, note, before?.id ?? null];
    const row = [...about, ...stated, 'api', recordedAt, AUTHOR, ILLUSTRATIVE];
    this.#insertEntry.run(row);
    const statement = JSON.stringify({ value, judgement, effectiveOn, note });
    const of = [AUTHOR, null, 'api', communeId, this.#set, indicator, id];
    const was = before?.statement ?? null;
    const link = [
      this.#link.seq + 1,
      recordedAt,
      'record-entry',
      ...of,
      was,
      statement,
      reason,
      digestOfRow(row),
    ];
    const hash = hashOfLink(this.#link.hash, link);
    this.#insertLink.run([...link, hash]);
    this.#link = { seq: this.#link.seq + 1, hash };
    this.#lastOfCell[cell] = { id, statement };
  }
}

function placeholdersFor(columns: readonly string[]): string {
  return columns.map(() => '?').join(', ');
}
