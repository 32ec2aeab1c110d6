import type { Entry, PointOfView } from '#shared/domain/record/entry.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { prepared } from '../../../database/prepared.ts';
import { byPrecedence, holding } from './holding.ts';
import { COLUMNS, type EntryRow, entryIn } from './repository.ts';

/** A cell of the record: one indicator of a commune in a set. */
type Cell = Pick<Entry, 'communeId' | 'set' | 'indicator'>;

const OF_CELL = {
  columns: `seq, ${COLUMNS}`,
  table: 'entry',
  about: 'commune_id = ? AND set_id = ? AND indicator = ?',
} as const;

/** R8 for one cell: the entry that holds from the point of view `view`; undefined if there is none. */
export function findEntryThatHolds(
  tx: Transaction,
  { communeId, set, indicator }: Cell,
  view: PointOfView,
): Entry | undefined {
  const { sql, values } = holding(OF_CELL, view);
  return entryIn(prepared<EntryRow>(tx, sql).get(communeId, set, indicator, ...values));
}

/**
 * R8 for one cell: the entry that holds on each day, like the domain's `entriesByDay`, but the latest day first and read
 * lazily. A reader that stops early does not read earlier days, however long the history.
 */
export function* entriesBackwards(
  tx: Transaction,
  { communeId, set, indicator }: Cell,
  view: PointOfView,
): Generator<Entry> {
  const { sql, values } = byPrecedence(OF_CELL, view);
  let day: LocalDate | undefined;
  for (const row of prepared<EntryRow>(tx, sql).iterate(communeId, set, indicator, ...values)) {
    if (row.effectiveOn === day) continue; // replaced by a later entry for the same day
    day = row.effectiveOn;
    yield entryIn(row);
  }
}

const OF_LISTED_CELL = {
  columns: 'seq',
  table: 'entry',
  about: 'commune_id = ? AND set_id = ? AND indicator = code.value',
} as const;

const OF_SETTLED_CELL = {
  ...OF_LISTED_CELL,
  about: `${OF_LISTED_CELL.about} AND (judgement IS NOT NULL OR value IS NULL)`,
} as const;

/**
 * R8 for a commune: the entry that holds for each of these indicators, like the domain's `entriesThatHold`. One index lookup
 * per indicator, so the cost does not depend on the length of the history.
 */
export function listEntriesThatHold(
  tx: Transaction,
  communeId: string,
  set: string,
  indicators: readonly string[],
  view: PointOfView,
): Entry[] {
  return listOfCells(tx, [communeId, set], indicators, holding(OF_LISTED_CELL, view));
}

/**
 * Like `listEntriesThatHold`, but among the entries that judge or withdraw (`isSettling` in the domain): what a figure without a
 * judgement ended (R4).
 */
export function listSettlingEntries(
  tx: Transaction,
  communeId: string,
  set: string,
  indicators: readonly string[],
  view: PointOfView,
): Entry[] {
  return listOfCells(tx, [communeId, set], indicators, holding(OF_SETTLED_CELL, view));
}

function listOfCells(
  tx: Transaction,
  about: [communeId: string, set: string],
  indicators: readonly string[],
  { sql: look, values }: ReturnType<typeof holding>,
): Entry[] {
  const sql = `SELECT seq, ${COLUMNS} FROM entry WHERE seq IN (SELECT (${look}) FROM json_each(?) AS code)`;
  const rows = prepared<EntryRow>(tx, sql).all(...about, ...values, JSON.stringify(indicators));
  return rows.map((row) => entryIn(row));
}
