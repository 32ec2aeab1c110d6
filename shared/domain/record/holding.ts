import type { Instant, LocalDate } from '../values/local-date.ts';
import { type AnnulmentStep, isAnnulled } from './annulment.ts';
import type { Entry, PointOfView } from './entry.ts';

/** Statement for a day. */
interface Dated {
  effectiveOn: LocalDate;
  recordedAt: Instant;
  /** Its place in the order of recording, absent if statements come from several tables. */
  seq?: number;
  /** All acts about it, in the order of recording; absent if its reader already left out annulled statements. */
  annulments?: readonly AnnulmentStep[];
}

/** Point of view that includes every statement recorded so far, whatever its day. */
export const END_OF_TIME: PointOfView = { on: '9999-12-31' };

/**
 * R8, R15: returns whether a statement counts from a point of view: it applies by the day `on`, and by `knownAt`, if given, it
 * was recorded and not annulled.
 */
export function isSeen(
  { effectiveOn, recordedAt, annulments }: Dated,
  { on, knownAt }: PointOfView,
): boolean {
  const isRecorded = knownAt === undefined || recordedAt <= knownAt;
  return effectiveOn <= on && isRecorded && !isAnnulled(annulments, knownAt);
}

/**
 * R8: orders two statements about the same thing that both count; the later one in this order holds: by day, within a day by
 * recording. Returns a number below, equal to or above 0. `byPrecedence` in server/features/record/entries/holding.ts is the same
 * rule in SQL.
 */
export function compareByPrecedence(one: Dated, other: Dated): number {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn < other.effectiveOn ? -1 : 1;
  if (one.seq !== undefined && other.seq !== undefined) return one.seq - other.seq;
  return one.recordedAt === other.recordedAt ? 0 : one.recordedAt < other.recordedAt ? -1 : 1;
}

/** R8: returns the statement that holds for each key. If two are equal in precedence, the later one in the list holds. */
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

type PlacedEntry = Dated & Pick<Entry, 'seq'>;

/** R8: returns the entry that holds for each indicator, by code. Indicators without an entry are absent (R9). */
export function entriesThatHold<E extends PlacedEntry & Pick<Entry, 'indicator'>>(
  entries: Iterable<E>,
  view: PointOfView,
): Map<string, E> {
  return latestBy(entries, ({ indicator }) => indicator, view);
}

/** R8: returns the last recorded entry of each day, of the entries of one indicator, in order of days. */
export function entriesByDay<E extends PlacedEntry>(entries: Iterable<E>, view: PointOfView): E[] {
  return [...latestBy(entries, ({ effectiveOn }) => effectiveOn, view).values()].sort(compareByPrecedence);
}
