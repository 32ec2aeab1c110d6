import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';
import { boundedText } from '../values/text.ts';
import { SingleValue } from '../values/value.ts';
import { Target } from './target.ts';

/** File stored as evidence, identified by the SHA-256 of its content. */
export const KeptFile = z.object({ hash: boundedText(64).length(64), name: boundedText(200) });
export type KeptFile = z.infer<typeof KeptFile>;

const Part = z
  .int()
  .min(0)
  .max(19)
  .nullable()
  .describe('index from 0 of a part with its own target; null: the whole indicator');

const RecordedFields = {
  seq: z.int().positive().describe('order of recording'),
  id: z.uuid(),
  indicator: boundedText(20),
  part: Part,
  document: boundedText(200).describe('number of the document that it is based on'),
  link: boundedText(2000).nullable(),
  file: KeptFile.nullable(),
  note: boundedText(4000).nullable(),
  recordedAt: Instant,
  author: boundedText(100),
};

// Region and first day; among decisions for a commune, the latest day applies.
const ReachFields = {
  region: boundedText(64).nullable().describe('region of the set; null: all communes'),
  validFrom: LocalDate,
};

/**
 * Decision of the office on a target of its set (R2, decided). Never changed or deleted: a mistake is corrected
 * by another decision.
 * - `set`: figures from the day `validFrom` on are compared with `value`.
 * - `return`: from the day `validFrom` on the target of the set applies again, or none if the set has none.
 * - `confirm`: the target of the set, `confirmed`, was compared with the document; the target in force does not
 *   change.
 */
export const TargetDecision = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), value: SingleValue, ...ReachFields, ...RecordedFields }),
    z.object({ kind: z.literal('return'), ...ReachFields, ...RecordedFields }),
    z.object({ kind: z.literal('confirm'), confirmed: Target, ...RecordedFields }),
  ])
  .meta({ id: 'TargetDecision' });
export type TargetDecision = z.infer<typeof TargetDecision>;

const SubjectFields = { indicator: boundedText(20).min(1), part: Part.default(null) };
const DraftReachFields = { region: boundedText(64).min(1).nullable(), validFrom: LocalDate };

/** Decision before it is recorded, without the document, which all decisions of one act share. */
export const TargetDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('set'), ...SubjectFields, ...DraftReachFields, value: SingleValue }),
    z.strictObject({ kind: z.literal('return'), ...SubjectFields, ...DraftReachFields }),
    z.strictObject({
      kind: z.literal('confirm'),
      ...SubjectFields,
      confirmed: Target.describe('target of the set as the author saw it'),
    }),
  ])
  .meta({ id: 'TargetDraft' });
export type TargetDraft = z.infer<typeof TargetDraft>;
