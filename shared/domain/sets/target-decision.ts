import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';
import { SingleValue } from '../values/value.ts';
import { Target } from './target.ts';

/** A file that was kept as evidence, by the SHA-256 of what it holds. */
export const KeptFile = z.object({ hash: z.string().length(64), name: z.string() });
export type KeptFile = z.infer<typeof KeptFile>;

const Part = z
  .int()
  .min(0)
  .max(19)
  .nullable()
  .describe(
    'a part with a target of its own, by its place in the set from 0; null: the indicator as a whole',
  );

// What every decision has beside what it says of the target.
const RecordedFields = {
  seq: z.int().positive().describe('the order of recording'),
  id: z.uuid(),
  indicator: z.string(),
  part: Part,
  document: z.string().describe('the number of the document it rests on'),
  link: z.string().nullable(),
  file: KeptFile.nullable(),
  note: z.string().nullable(),
  recordedAt: Instant,
  author: z.string(),
};

// For whom and from which day a decision holds; of those that concern a commune the latest day holds.
const ReachFields = {
  region: z.string().nullable().describe('a region of the set; null: all communes'),
  validFrom: LocalDate,
};

/**
 * What the office decided on a target of its set. Never changed, never deleted: what was decided wrongly is decided anew.
 * - `set`: figures from the day `validFrom` on are held against `value`.
 * - `return`: from the day `validFrom` on the set's own target holds again, or none where the set has none.
 * - `confirm`: the set's own target, `confirmed`, was compared with the document; which target holds it leaves as it is.
 */
export const TargetDecision = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), value: SingleValue, ...ReachFields, ...RecordedFields }),
    z.object({ kind: z.literal('return'), ...ReachFields, ...RecordedFields }),
    z.object({ kind: z.literal('confirm'), confirmed: Target, ...RecordedFields }),
  ])
  .meta({ id: 'TargetDecision' });
export type TargetDecision = z.infer<typeof TargetDecision>;

// What a draft is about, and for whom and from when it is to hold.
const SubjectFields = { indicator: z.string().min(1).max(20), part: Part.default(null) };
const DraftReachFields = { region: z.string().min(1).max(64).nullable(), validFrom: LocalDate };

/** A decision before it is recorded: what is decided, without the document, which all of an act share. */
export const TargetDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('set'), ...SubjectFields, ...DraftReachFields, value: SingleValue }),
    z.strictObject({ kind: z.literal('return'), ...SubjectFields, ...DraftReachFields }),
    z.strictObject({
      kind: z.literal('confirm'),
      ...SubjectFields,
      confirmed: Target.describe("the set's own target as its author saw it"),
    }),
  ])
  .meta({ id: 'TargetDraft' });
export type TargetDraft = z.infer<typeof TargetDraft>;
