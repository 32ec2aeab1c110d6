import * as z from 'zod';
import { Instant, LocalDate } from './local-date.ts';
import { Target } from './target.ts';
import { SingleValue } from './value.ts';

/** A file that was kept as evidence, by the SHA-256 of what it holds. */
export const KeptFile = z.object({ hash: z.string().length(64), name: z.string() });
export type KeptFile = z.infer<typeof KeptFile>;

// What every decision has beside what it says of the target.
const Recorded = {
  seq: z.int().positive().describe('the order of recording'),
  id: z.uuid(),
  indicator: z.string(),
  document: z.string().describe('the number of the document it rests on'),
  link: z.string().nullable(),
  file: KeptFile.nullable(),
  note: z.string().nullable(),
  recordedAt: Instant,
  author: z.string(),
};

// For whom and from which day a decision holds; of those that concern a commune the latest day holds.
const Reach = {
  region: z.string().nullable().describe('a region of the set; null: all communes'),
  validFrom: LocalDate,
};

/**
 * What the office decided on a target of its set. Never changed, never deleted: what was decided wrongly is decided anew.
 * - `set`: figures from the day `validFrom` on are held against `value`.
 * - `confirm`: the set's own target, `confirmed`, was compared with the document. With `validFrom` it also holds again from that
 *   day on, over decisions of earlier days and those recorded before.
 */
export const TargetDecision = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), value: SingleValue, ...Reach, ...Recorded }),
    z.object({
      kind: z.literal('confirm'),
      confirmed: Target,
      region: Reach.region,
      validFrom: LocalDate.nullable(),
      ...Recorded,
    }),
  ])
  .meta({ id: 'TargetDecision' });
export type TargetDecision = z.infer<typeof TargetDecision>;

/** A decision before it is recorded: what is decided, without the document, which all of an act share. */
export const TargetDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('set'),
      indicator: z.string().min(1).max(20),
      region: z.string().min(1).max(64).nullable(),
      validFrom: LocalDate,
      value: SingleValue,
    }),
    z.strictObject({
      kind: z.literal('confirm'),
      indicator: z.string().min(1).max(20),
      confirmed: Target.describe("the set's own target as its author saw it"),
      region: z.string().min(1).max(64).nullable().default(null),
      validFrom: LocalDate.nullable().default(null),
    }),
  ])
  .meta({ id: 'TargetDraft' });
export type TargetDraft = z.infer<typeof TargetDraft>;
