import * as z from 'zod';
import { Instant, LocalDate } from '../values/local-date.ts';
import { boundedText } from '../values/text.ts';
import { Target } from './target.ts';
import { TargetDecision } from './target-decision.ts';

/** Kinds of value (R2). `share` is in percent; `amount` and `count` are in the unit of the indicator. */
export const ValueKind = z.enum(['yes-no', 'share', 'amount', 'count', 'level']).meta({ id: 'ValueKind' });
export type ValueKind = z.infer<typeof ValueKind>;

/** Comparison of a value with its target (R2). */
export const Comparison = z.enum(['at-least', 'at-most', 'is']).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof Comparison>;

const Word = boundedText(2000).trim().min(1);
const Slug = boundedText(64).regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'letters, digits and hyphens');

/** Range of likely numbers, both bounds included. Outside it, the program asks before it records; it is no rule of the set. */
export const PlausibleRange = z
  .strictObject({ min: z.number(), max: z.number() })
  .meta({ id: 'PlausibleRange' });
export type PlausibleRange = z.infer<typeof PlausibleRange>;

/**
 * Part (nội dung) of an indicator. A part with only names follows the whole and its target; one with its own kind, unit,
 * comparison or levels states its own target, null if none is known (R2).
 */
const IndicatorPart = z
  .union([
    Word,
    z.strictObject({
      name: Word,
      nameEn: Word.optional(),
      kind: ValueKind.optional(),
      unit: Word.nullable().optional(),
      comparison: Comparison.optional(),
      levels: z.array(Word).min(2).optional(),
      target: Target.nullable().optional(),
      plausible: PlausibleRange.optional(),
    }),
  ])
  .meta({ id: 'IndicatorPart' });

/** How an earlier revision of the set measured an indicator or a part, if differently from the present one (R3). */
const FormerMeasure = z
  .object({
    from: z.int().positive().describe('first revision with this measure'),
    to: z.int().positive().describe('last revision with this measure'),
    since: Instant.describe('moment at which the first revision was recorded'),
    until: Instant.describe('moment at which the revision after the last was recorded'),
    kind: ValueKind,
    unit: Word.nullable(),
    levels: z.array(Word).optional(),
    parts: z.array(IndicatorPart).optional(),
    isOtherPart: z.boolean().optional().describe('the place belonged to another part, which has moved since'),
  })
  .meta({ id: 'FormerMeasure' });
export type FormerMeasure = z.infer<typeof FormerMeasure>;

/**
 * Indicator (chỉ tiêu): the smallest unit that is judged. `target: null`: no target is known (R4). `lowMargin`: percent of the
 * target (R3). `shareOf`: the share is of all people or households of the commune, so a shortfall can also be stated as their
 * number. `metric`: the metric that it measures (R14). `plausible`: outside it, a figure is asked about before it is recorded (R2).
 */
export const Indicator = z
  .strictObject({
    code: boundedText(20).regex(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/, 'letters and digits, separated by dots'),
    printedCode: Word.optional(),
    name: Word,
    nameEn: Word.optional(),
    unit: Word.nullable().default(null),
    kind: ValueKind,
    comparison: Comparison,
    levels: z.array(Word).min(2).optional(),
    parts: z.array(IndicatorPart).min(1).max(20).optional(),
    shareOf: z.enum(['people', 'households']).optional(),
    leadOffice: Word.optional(),
    target: Target.nullable(),
    lowMargin: z.number().min(0).max(100).optional(),
    metric: Slug.optional(),
    plausible: PlausibleRange.optional(),
    checked: z.strictObject({ name: z.boolean(), target: z.boolean() }),
    note: Word.optional(),
    decided: z
      .array(TargetDecision)
      .optional()
      .describe('decisions of the office on its target, in the order of recording; never part of a file'),
    decidedParts: z
      .array(TargetDecision)
      .optional()
      .describe('decisions on the targets of its parts, in the order of recording'),
    formerly: z
      .array(FormerMeasure)
      .optional()
      .describe('how earlier revisions of the set measured it, if differently; never part of a file'),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof Indicator>;

/** Criterion (tiêu chí): a numbered group of indicators. `key` marks the key criteria of 18/2022/QĐ-TTg (R12). */
export const Criterion = z
  .strictObject({
    number: z.int().min(1),
    name: Word,
    nameEn: Word.optional(),
    leadOffice: Word.optional(),
    key: z.boolean().default(false),
    note: Word.optional(),
    indicators: z.array(Indicator).min(1),
  })
  .meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof Criterion>;

/**
 * Criteria set (bộ tiêu chí): one issued set as data (R1). `lowMargin` is in percent of the target (R3). The format is described
 * in shared/criteria-sets/README.md.
 */
export const CriteriaSet = z
  .strictObject({
    id: Slug,
    title: Word,
    shortTitle: Word,
    titleEn: Word.optional(),
    level: Slug.optional(),
    issued: z.strictObject({ number: Word, date: LocalDate, by: Word.optional(), annex: Word.optional() }),
    amendments: z
      .array(
        z.strictObject({ number: Word, date: LocalDate, incorporated: z.boolean(), note: Word.optional() }),
      )
      .default([]),
    validFrom: LocalDate,
    validUntil: LocalDate.nullable().default(null),
    lowMargin: z.number().min(0).max(100).default(2),
    notApplicableCounts: z.boolean().default(true),
    regions: z.array(z.strictObject({ id: Slug, name: Word, nameEn: Word.optional() })).default([]),
    note: Word.optional(),
    criteria: z.array(Criterion).min(1),
  })
  .meta({ id: 'CriteriaSet' });
export type CriteriaSet = z.infer<typeof CriteriaSet>;

/** Returns the indicator with this code, or undefined. Codes are unique within a set. */
export function findIndicator(set: CriteriaSet, code: string): Indicator | undefined {
  for (const { indicators } of set.criteria) {
    const found = indicators.find((indicator) => indicator.code === code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns all indicators of a set, in the order of its criteria. */
export function listIndicators(set: CriteriaSet): Indicator[] {
  return set.criteria.flatMap((criterion) => criterion.indicators);
}

/** Counts the criteria and indicators of a set: the denominators of R7. */
export function countSet(set: CriteriaSet): { criteriaTotal: number; indicatorsTotal: number } {
  return { criteriaTotal: set.criteria.length, indicatorsTotal: listIndicators(set).length };
}

/**
 * Returns the office that the set names as lead of an indicator: its own, otherwise that of its criterion; undefined if neither
 * is named.
 */
export function leadOfficeOf(criterion: Criterion, indicator: Indicator): string | undefined {
  return indicator.leadOffice ?? criterion.leadOffice;
}
