import * as z from 'zod';
import { IndicatorStatus } from '../standing/status.ts';
import { Instant, LocalDate } from '../values/local-date.ts';
import { FigureValue } from '../values/value.ts';

/** Through which door an entry came in. */
export const Origin = z.enum(['form', 'grid', 'import', 'api', 'sample']).meta({ id: 'Origin' });
export type Origin = z.infer<typeof Origin>;

/**
 * Entry (số liệu): one dated statement about a commune's indicator. Never changed, never deleted (R8): a correction is a
 * new entry, and so is a withdrawal, which states neither value nor judgement.
 */
export const Entry = z
  .object({
    seq: z.int().positive().describe('the order of recording, over all communes'),
    id: z.uuid().describe("the author's own id: a repeated request is answered as the first time"),
    communeId: z.string(),
    set: z.string(),
    revision: z.int().positive().describe('the revision of the set it was recorded under'),
    indicator: z.string(),
    effectiveOn: LocalDate.describe('the day the figure holds from'),
    value: FigureValue.nullable(),
    judgement: IndicatorStatus.nullable(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    replaces: z.uuid().nullable().describe('the entry its author saw'),
    origin: Origin,
    recordedAt: Instant,
    author: z.string(),
    illustrative: z.boolean().describe('made up for the sample; not a published figure'),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;

/** A withdrawal: from its day on there is no figure, until the next entry. */
export function isWithdrawal(entry: Pick<Entry, 'value' | 'judgement'>): boolean {
  return entry.value === null && entry.judgement === null;
}

/** The point of view of a standing: the day it is for, and the moment up to which entries are known (R8). */
export interface PointOfView {
  on: LocalDate;
  knownAt?: Instant | undefined;
}

/**
 * R8: per indicator, the entry that holds: of those known, the one with the latest `effectiveOn` ≤ `on`, and among
 * those the one recorded last. Indicators without one are absent (R9).
 */
export function entriesThatHold<E extends Pick<Entry, 'indicator' | 'effectiveOn' | 'recordedAt' | 'seq'>>(
  entries: Iterable<E>,
  { on, knownAt }: PointOfView,
): Map<string, E> {
  const holding = new Map<string, E>();
  for (const entry of entries) {
    if (entry.effectiveOn > on || (knownAt !== undefined && entry.recordedAt > knownAt)) continue;
    const other = holding.get(entry.indicator);
    if (other === undefined || isLater(entry, other)) holding.set(entry.indicator, entry);
  }
  return holding;
}

function isLater(
  entry: Pick<Entry, 'effectiveOn' | 'seq'>,
  other: Pick<Entry, 'effectiveOn' | 'seq'>,
): boolean {
  return entry.effectiveOn === other.effectiveOn
    ? entry.seq > other.seq
    : entry.effectiveOn > other.effectiveOn;
}

/** R8: of one indicator's entries those that hold on their own days, seen from `view`: of each day the last recorded, in order of days. */
export function entriesByDay<E extends Pick<Entry, 'effectiveOn' | 'recordedAt' | 'seq'>>(
  entries: Iterable<E>,
  { on, knownAt }: PointOfView,
): E[] {
  const ofDay = new Map<LocalDate, E>();
  for (const entry of entries) {
    if (entry.effectiveOn > on || (knownAt !== undefined && entry.recordedAt > knownAt)) continue;
    const other = ofDay.get(entry.effectiveOn);
    if (other === undefined || entry.seq > other.seq) ofDay.set(entry.effectiveOn, entry);
  }
  return [...ofDay.values()].sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
}
