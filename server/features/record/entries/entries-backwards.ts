import type { Entry, PointOfView } from '#shared/domain/record/entry.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { COLUMNS, type EntryRow, entryIn } from './repository.ts';

const END_OF_TIME: Instant = '9999';

const backwards = oncePerDatabase((sqlite) =>
  sqlite.prepare<[string, string, string, LocalDate, Instant], EntryRow>(
    `SELECT seq, ${COLUMNS} FROM entry WHERE commune_id = ? AND set_id = ? AND indicator = ? AND effective_on <= ?
     AND recorded_at <= ? ORDER BY effective_on DESC, seq DESC`,
  ),
);

/**
 * Of a cell's entries those that hold on their own days, as the domain's `entriesByDay`, but the latest day first and read one by
 * one: whoever stops early has not read what was before, however long the history.
 */
export function* entriesBackwards(
  tx: Transaction,
  { communeId, set, indicator }: Pick<Entry, 'communeId' | 'set' | 'indicator'>,
  { on, knownAt = END_OF_TIME }: PointOfView,
): Generator<Entry> {
  let day: LocalDate | undefined;
  for (const row of backwards(tx).iterate(communeId, set, indicator, on, knownAt)) {
    if (row.effectiveOn === day) continue; // corrected on its own day
    day = row.effectiveOn;
    yield entryIn(row);
  }
}
