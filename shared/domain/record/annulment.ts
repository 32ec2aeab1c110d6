import * as z from 'zod';
import { Instant } from '../values/local-date.ts';
import { Origin } from './entry.ts';

/** `annul`: the statement was a mistake, as if never made (R15). `reinstate`: it counts again. */
export const AnnulmentKind = z.enum(['annul', 'reinstate']).meta({ id: 'AnnulmentKind' });
export type AnnulmentKind = z.infer<typeof AnnulmentKind>;

/** One act on a statement: an entry or a figure of a metric. The last act about a statement decides. */
export const Annulment = z
  .object({
    act: z.uuid().describe('act of a person, which may annul or reinstate many statements at once'),
    kind: AnnulmentKind,
    reason: z.string(),
    batch: z.uuid().nullable().describe('import that this act undid, or whose undo it took back'),
    origin: Origin,
    recordedAt: Instant,
    author: z.string(),
  })
  .meta({ id: 'Annulment' });
export type Annulment = z.infer<typeof Annulment>;

/** Fields of an act that decide whether its statement counts. */
export type AnnulmentStep = Pick<Annulment, 'kind' | 'recordedAt'>;

/**
 * R15: returns whether a statement is annulled as known at `knownAt` (undefined: by now). `annulments`: all acts about it, in
 * the order of recording. `countsAt` in server/features/record/entries/holding.ts is the same rule in SQL.
 */
export function isAnnulled(annulments: readonly AnnulmentStep[] | undefined, knownAt?: Instant): boolean {
  const last = annulments?.findLast(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt);
  return last?.kind === 'annul';
}
