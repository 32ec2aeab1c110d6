import type { Entry } from '#shared/domain/record/entry.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, lt } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { prepared } from '../../../database/prepared.ts';
import { entry } from '../../../database/schema/record.ts';
import { countsAt } from './holding.ts';

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
  among: sqlite.prepare<[string], EntryRow>(
    `SELECT seq, ${COLUMNS} FROM entry WHERE seq IN (SELECT value FROM json_each(?))`,
  ),
  // Positional values: named ones take a fifth longer.
  insertion: sqlite.prepare(
    `INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, judgement, reason, note, replaces,
       origin, recorded_at, author, illustrative) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
}));

/** Entry with this id, which its author chose, annulled or not; undefined if there is none. */
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

/** Entries with these `seq`, annulled or not, by `seq`; missing ones are left out. */
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

/** Entries that match, annulled or not, the last recorded first. */
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

/** Entries to read: of a commune for a set, or only for some of its indicators. */
interface HistorySubject {
  communeId: string;
  set: string;
  indicators?: readonly string[];
}

/** All entries that count as known at `knownAt` (undefined: by now), in the order of recording (R15). */
export function listHistory(
  tx: Transaction,
  { communeId, set, indicators }: HistorySubject,
  knownAt: Instant | undefined,
): Entry[] {
  const counts = countsAt('entry', knownAt);
  const isAmong = indicators === undefined ? '' : 'AND indicator IN (SELECT value FROM json_each(?))';
  const sql = `SELECT seq, ${COLUMNS} FROM entry WHERE commune_id = ? AND set_id = ? AND ${counts.sql} ${isAmong}
    ORDER BY seq`;
  const values = [communeId, set, ...counts.values, ...(indicators ? [JSON.stringify(indicators)] : [])];
  return prepared<EntryRow>(tx, sql)
    .all(...values)
    .map((row) => entryIn(row));
}

/** First day with an entry of a set that counts as known at `knownAt`, over all communes; undefined if there is none. */
export function findFirstDay(tx: Transaction, set: string, knownAt?: Instant): LocalDate | undefined {
  // Without this look, a moment before the whole record would read all of it.
  const begun = prepared<{ at: Instant }>(
    tx,
    'SELECT recorded_at AS at FROM entry ORDER BY seq LIMIT 1',
  ).get();
  if (begun === undefined || (knownAt !== undefined && begun.at > knownAt)) return undefined;
  return findEndDay(tx, set, 'ASC', knownAt);
}

/** Last day with an entry of a set that counts, over all communes; undefined if there is none. */
export function findLastDay(tx: Transaction, set: string): LocalDate | undefined {
  return findEndDay(tx, set, 'DESC');
}

function findEndDay(
  tx: Transaction,
  set: string,
  order: 'ASC' | 'DESC',
  knownAt?: Instant,
): LocalDate | undefined {
  const counts = countsAt('entry', knownAt);
  const sql = `SELECT effective_on AS day FROM entry WHERE set_id = ? AND ${counts.sql}
    ORDER BY effective_on ${order} LIMIT 1`;
  return prepared<{ day: LocalDate }>(tx, sql).get(set, ...counts.values)?.day;
}

/** `seq` of the entry recorded last, annulled or not; 0 if there is none. */
export function findLastSeq(tx: Transaction): number {
  return prepared<{ seq: number }>(tx, 'SELECT max(seq) AS seq FROM entry').get()?.seq ?? 0;
}

/** Set of the entry recorded last that counts; undefined if there is none. */
export function findLastSet(tx: Transaction): string | undefined {
  const sql = `SELECT set_id AS id FROM entry WHERE ${countsAt('entry').sql} ORDER BY seq DESC LIMIT 1`;
  return prepared<{ id: string }>(tx, sql).get()?.id;
}

/** Whether the record holds illustrative entries that count. */
export function hasIllustrativeEntries(tx: Transaction): boolean {
  const sql = `SELECT 1 FROM entry WHERE illustrative AND ${countsAt('entry').sql} LIMIT 1`;
  return prepared(tx, sql).get() !== undefined;
}
