import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
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
