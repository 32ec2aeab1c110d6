import * as z from 'zod';
import { DoubtName } from '#shared/domain/record/doubts.ts';
import { Entry, Origin } from '#shared/domain/record/entry.ts';
import { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { CommuneId, SetId } from '../view.ts';

/** Entry with the verdict that it gives alone, under the latest revision of the set; null if the indicator is no longer in it. */
export const JudgedEntry = Entry.extend({ verdict: Verdict.nullable() }).meta({ id: 'JudgedEntry' });
export type JudgedEntry = z.infer<typeof JudgedEntry>;

export const listEntries = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/entries',
  summary: 'Entries of a commune for a set, last recorded first',
  access: 'read-record',
  readsFrom: [...SET_FACTS, 'commune', 'entry'],
  params: z.object({ communeId: CommuneId }),
  query: z.object({
    set: SetId,
    indicator: z.string().max(20).optional(),
    before: z.coerce.number().int().positive().optional().describe('only entries with a smaller `seq`'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    entries: z.array(JudgedEntry),
    next: z.int().nullable().describe('`before` of the next page; null on the last'),
  }),
});

/**
 * Remark of an officer: text that SQLite, CSV and XML can all hold (well-formed Unicode without NUL), in NFC so that searches
 * find it.
 */
export const Note = z
  .string()
  .trim()
  .normalize('NFC')
  .max(4000)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not well-formed text');

/** Names of the doubts about a figure that its author has seen and confirms. */
export const Confirms = z
  .array(DoubtName)
  .max(50)
  .optional()
  .describe(
    'names of the doubts that the author confirms; a figure with any other doubt is refused as `doubtful-figure`',
  );

/** Statement of an officer about an indicator. `value` and `judgement` both null: a withdrawal (R8). */
export const EntryBody = z
  .strictObject({
    id: z.uuid().toLowerCase(),
    set: SetId,
    indicator: z.string().min(1).max(20),
    effectiveOn: LocalDate,
    value: FigureValue.nullable(),
    judgement: IndicatorStatus.nullable().default(null),
    reason: Note.nullable().default(null),
    note: Note.nullable().default(null),
    replaces: z.uuid().toLowerCase().nullable().describe('entry that the author saw; null if there was none'),
    confirms: Confirms,
    origin: Origin.extract(['form', 'grid', 'api']).default('api'),
    author: z
      .string()
      .max(100)
      .optional()
      .describe(
        'author at the time of entering; refused as `not-signed-in` if somebody else is signed in by now',
      ),
  })
  .meta({ id: 'EntryBody' });
export type EntryBody = z.infer<typeof EntryBody>;

export const recordEntry = defineOperation({
  method: 'POST',
  path: '/api/communes/:communeId/entries',
  summary: 'Record, correct or withdraw a figure; a repeated id gets the same answer',
  access: 'record-entry',
  writes: ['entry'],
  params: z.object({ communeId: CommuneId }),
  body: EntryBody,
  response: JudgedEntry,
});
