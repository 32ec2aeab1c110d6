import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { FigureValue } from '../values/value.ts';

/** Way by which an entry came in. */
export const Origin = z.enum(['form', 'grid', 'import', 'api', 'sample']).meta({ id: 'Origin' });
export type Origin = z.infer<typeof Origin>;

/**
 * Entry (số liệu): one dated statement about an indicator of a commune. Never changed or deleted (R8): a correction is a new
 * entry, and so is a withdrawal, which states neither value nor judgement.
 */
export const Entry = z
  .object({
    seq: z.int().positive().describe('order of recording, over all communes'),
    id: z.uuid().describe('chosen by the author: a repeated request gets the same answer'),
    communeId: z.string(),
    set: z.string(),
    revision: z.int().positive().describe('revision of the set at the time of recording'),
    indicator: z.string(),
    effectiveOn: LocalDate.describe('day from which the figure applies'),
    value: FigureValue.nullable(),
    judgement: IndicatorStatus.nullable(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    replaces: z.uuid().nullable().describe('entry that the author saw'),
    origin: Origin,
    recordedAt: Instant,
    author: z.string(),
    illustrative: z.boolean().describe('made up for the sample; not a published figure'),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;

/** Returns whether an entry is a withdrawal: from its day on there is no figure until the next entry (R8). */
export function isWithdrawal(entry: Pick<Entry, 'value' | 'judgement'>): boolean {
  return entry.value === null && entry.judgement === null;
}

/**
 * Point of view of a standing (R8): its day, and the moment up to which entries are known; undefined: everything recorded so far.
 */
export interface PointOfView {
  on: LocalDate;
  knownAt?: Instant | undefined;
}
