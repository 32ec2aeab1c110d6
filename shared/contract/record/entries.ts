import * as z from 'zod';
import { Entry, Origin } from '#shared/domain/record/entry.ts';
import { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { CommuneId, SetId } from '../view.ts';

/** An entry with the verdict it gives on its own, under the set's latest revision; null when the code is no longer in it. */
export const JudgedEntry = Entry.extend({ verdict: Verdict.nullable() }).meta({ id: 'JudgedEntry' });
export type JudgedEntry = z.infer<typeof JudgedEntry>;

export const listEntries = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/entries',
  summary: "A commune's entries against a set, the last recorded first",
  access: 'read-record',
  readsFrom: [...SET_FACTS, 'commune', 'entry'],
  params: z.object({ communeId: CommuneId }),
  query: z.object({
    set: SetId,
    indicator: z.string().max(20).optional(),
    before: z.coerce.number().int().positive().optional().describe('only entries with a `seq` under this'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    entries: z.array(JudgedEntry),
    next: z.int().nullable().describe('give it as `before` for the entries after these; null at the end'),
  }),
});

// Text that SQLite, CSV and XML can all hold: well-formed Unicode without NUL, in NFC so that it is found again.
/** A remark of an officer's, as it is kept. */
export const Note = z
  .string()
  .trim()
  .normalize('NFC')
  .max(4000)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not well-formed text');

/** What an officer states about an indicator. `value` and `judgement` both null withdraw what was stated. */
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
    replaces: z
      .uuid()
      .toLowerCase()
      .nullable()
      .describe('the entry the author saw; null when there was none'),
    origin: Origin.extract(['form', 'grid', 'api']).default('api'),
    author: z
      .string()
      .max(100)
      .optional()
      .describe('who entered it; refused as `not-signed-in` when somebody else is signed in by now'),
  })
  .meta({ id: 'EntryBody' });
export type EntryBody = z.infer<typeof EntryBody>;

export const recordEntry = defineOperation({
  method: 'POST',
  path: '/api/communes/:communeId/entries',
  summary: 'Record, correct or withdraw a figure; a repeated id is answered as the first time',
  access: 'record-entry',
  writes: ['entry'],
  params: z.object({ communeId: CommuneId }),
  body: EntryBody,
  response: JudgedEntry,
});
