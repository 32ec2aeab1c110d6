import type { Entry } from '#shared/domain/record/entry.ts';
import type { PlacedEntry } from '#shared/domain/record/import/undo-steps.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { and, asc, desc, eq, lt, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { entry } from '../../../database/schema/record.ts';

// Hot queries use plain SQL: Drizzle makes each lookup about three times as slow, and an import of a hundred thousand
// figures does as many in one transaction.
export const COLUMNS = `id, commune_id AS communeId, set_id AS "set", revision, indicator, effective_on AS effectiveOn, value,
  judgement, reason, note, replaces, origin, recorded_at AS recordedAt, author, illustrative`;

/** An entry as stored in SQLite. */
export type EntryRow = Omit<Entry, 'value' | 'illustrative'> & { value: string | null; illustrative: 0 | 1 };

/** Converts a row. */
export function entryIn(row: EntryRow): Entry;
export function entryIn(row: EntryRow | undefined): Entry | undefined;
export function entryIn(row: EntryRow | undefined): Entry | undefined {
  if (row === undefined) return undefined;
  const { value, illustrative } = row;
  return { ...row, value: value === null ? null : JSON.parse(value), illustrative: illustrative === 1 };
}

const statements = oncePerDatabase((sqlite) => ({
  withId: sqlite.prepare<[string], EntryRow>(`SELECT seq, ${COLUMNS} FROM entry WHERE id = ?`),
  placed: sqlite.prepare<[string, string, string], PlacedEntry>(
    `SELECT seq, effective_on AS effectiveOn FROM entry WHERE commune_id = ? AND set_id = ? AND indicator = ?
     ORDER BY effective_on, seq`,
  ),
  among: sqlite.prepare<[string], EntryRow>(
    `SELECT seq, ${COLUMNS} FROM entry WHERE seq IN (SELECT value FROM json_each(?))`,
  ),
  // Positional values: named ones take a fifth longer.
  insertion: sqlite.prepare(
    `INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, judgement, reason, note, replaces,
       origin, recorded_at, author, illustrative) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
}));

/** Entry with this id, which its author chose; undefined if there is none. */
export function findEntry(tx: Transaction, id: string): Entry | undefined {
  return entryIn(statements(tx).withId.get(id));
}

/** Stores an entry; the database assigns `seq`. */
export function insertEntry(tx: Transaction, values: Omit<Entry, 'seq'>): Entry {
  const { id, communeId, set, revision, indicator, effectiveOn, value, judgement, reason, note } = values;
  const { replaces, origin, recordedAt, author, illustrative } = values;
  const of = [id, communeId, set, revision, indicator, effectiveOn] as const;
  const by = [replaces, origin, recordedAt, author] as const;
  const json = value === null ? null : JSON.stringify(value);
  const { lastInsertRowid } = statements(tx).insertion.run(
    ...of,
    json,
    judgement,
    reason,
    note,
    ...by,
    illustrative ? 1 : 0,
  );
  return {
    seq: Number(lastInsertRowid),
    id,
    communeId,
    set,
    revision,
    indicator,
    effectiveOn,
    value,
    judgement,
    reason,
    note,
    replaces,
    origin,
    recordedAt,
    author,
    illustrative,
  };
}

/** Positions of all entries of a cell: by day, those of a day in the order of recording. */
export function listPlacedEntries(
  tx: Transaction,
  { communeId, set, indicator }: Pick<Entry, 'communeId' | 'set' | 'indicator'>,
): PlacedEntry[] {
  return statements(tx).placed.all(communeId, set, indicator);
}

/** Entries with these `seq`, by `seq`; missing ones are left out. */
export function findEntries(tx: Transaction, seqs: readonly number[]): Map<number, Entry> {
  const rows = statements(tx).among.all(JSON.stringify(seqs));
  return new Map(rows.flatMap((row) => entryIn(row) ?? []).map((found) => [found.seq, found]));
}

/** Filter for the entries of a commune and set. `before`: only entries with a smaller `seq`. */
export interface EntryFilter {
  communeId: string;
  set: string;
  indicator?: string | undefined;
  before?: number | undefined;
  limit: number;
}

/** Entries that match, the last recorded first. */
export function listEntries(tx: Transaction, filter: EntryFilter): Entry[] {
  return tx
    .select()
    .from(entry)
    .where(
      and(
        eq(entry.communeId, filter.communeId),
        eq(entry.set, filter.set),
        filter.indicator === undefined ? undefined : eq(entry.indicator, filter.indicator),
        filter.before === undefined ? undefined : lt(entry.seq, filter.before),
      ),
    )
    .orderBy(desc(entry.seq))
    .limit(filter.limit)
    .all();
}

/** All entries of a commune for a set, or for some of its indicators, in the order of recording. */
export function listHistory(
  tx: Transaction,
  communeId: string,
  set: string,
  indicators?: readonly string[],
): Entry[] {
  const isAmong =
    indicators && sql`${entry.indicator} IN (SELECT value FROM json_each(${JSON.stringify(indicators)}))`;
  return tx
    .select()
    .from(entry)
    .where(and(eq(entry.communeId, communeId), eq(entry.set, set), isAmong))
    .orderBy(entry.seq)
    .all();
}

/** First and last day with entries of a set, over all communes; undefined if there are none. */
export function findEffectiveSpan(
  tx: Transaction,
  set: string,
): { first: LocalDate; last: LocalDate } | undefined {
  const end = (order: typeof asc | typeof desc) =>
    tx
      .select({ day: entry.effectiveOn })
      .from(entry)
      .where(eq(entry.set, set))
      .orderBy(order(entry.effectiveOn))
      .limit(1)
      .get();
  const first = end(asc)?.day;
  const last = end(desc)?.day;
  return first && last ? { first, last } : undefined;
}

/** The entry recorded last; undefined if there is none. */
export function findLastEntry(tx: Transaction): Entry | undefined {
  return tx.select().from(entry).orderBy(desc(entry.seq)).limit(1).get();
}

/** Whether the record holds illustrative entries. */
export function hasIllustrativeEntries(tx: Transaction): boolean {
  return (
    tx.select({ seq: entry.seq }).from(entry).where(eq(entry.illustrative, true)).limit(1).get() !== undefined
  );
}
