import type { Instant, LocalDate } from '../values/local-date.ts';
import type { Entry, PointOfView } from './entry.ts';

/** A statement for a day. `seq`: its place in the order of recording, absent where statements of several tables meet. */
interface Dated {
  effectiveOn: LocalDate;
  recordedAt: Instant;
  seq?: number;
}

/** The point of view from which every statement recorded so far is seen, whatever its day. */
export const END_OF_TIME: PointOfView = { on: '9999-12-31' };

/** R8, which statements count: those for a day up to `on`, and as known at `knownAt` only those recorded by then. */
export function isSeen({ effectiveOn, recordedAt }: Dated, { on, knownAt }: PointOfView): boolean {
  return effectiveOn <= on && (knownAt === undefined || recordedAt <= knownAt);
}

/**
 * R8, which of two statements about one thing holds where both count: the later one in this order, by day and on one day by
 * recording. `byPrecedence` in server/features/record/entries/holding.ts is the same in SQL.
 */
export function compareByPrecedence(one: Dated, other: Dated): number {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn < other.effectiveOn ? -1 : 1;
  if (one.seq !== undefined && other.seq !== undefined) return one.seq - other.seq;
  return one.recordedAt === other.recordedAt ? 0 : one.recordedAt < other.recordedAt ? -1 : 1;
}

/** R8: for each key the statement that holds; of two that are equal in precedence, the later in the list. */
export function latestBy<Key, S extends Dated>(
  statements: Iterable<S>,
  keyOf: (statement: S) => Key,
  view: PointOfView = END_OF_TIME,
): Map<Key, S> {
  const holding = new Map<Key, S>();
  for (const statement of statements) {
    if (!isSeen(statement, view)) continue;
    const key = keyOf(statement);
    const other = holding.get(key);
    if (other === undefined || compareByPrecedence(statement, other) >= 0) holding.set(key, statement);
  }
  return holding;
}

type PlacedEntry = Pick<Entry, 'effectiveOn' | 'recordedAt' | 'seq'>;

/** R8: for each indicator the entry that holds. Indicators without one are absent (R9). */
export function entriesThatHold<E extends PlacedEntry & Pick<Entry, 'indicator'>>(
  entries: Iterable<E>,
  view: PointOfView,
): Map<string, E> {
  return latestBy(entries, ({ indicator }) => indicator, view);
}

/** R8: of one indicator's entries the last recorded of each day, in order of days: those that hold on their own days. */
export function entriesByDay<E extends PlacedEntry>(entries: Iterable<E>, view: PointOfView): E[] {
  return [...latestBy(entries, ({ effectiveOn }) => effectiveOn, view).values()].sort(compareByPrecedence);
}
