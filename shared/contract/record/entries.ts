import * as z from 'zod';
import { Annulment } from '#shared/domain/record/annulment.ts';
import { DoubtName } from '#shared/domain/record/doubts.ts';
import { Entry, Origin } from '#shared/domain/record/entry.ts';
import { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { boundedText, ChosenId, words } from '#shared/domain/values/text.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import { ENTRY_FACTS, SET_FACTS } from '../fact.ts';
import { defineOperation, QueuedAuthor } from '../operation.ts';
import { CommuneId, SetId } from '../view.ts';

/** Entry with the verdict that it gives alone, under the latest revision of the set; null if the indicator is no longer in it. */
export const JudgedEntry = Entry.extend({ verdict: Verdict.nullable() }).meta({ id: 'JudgedEntry' });
export type JudgedEntry = z.infer<typeof JudgedEntry>;

/** Entry of the record, with all acts that annulled or reinstated it. */
export const HistoryEntry = JudgedEntry.extend({
  annulments: z.array(Annulment).describe('in the order of recording; the last one decides (R15)'),
}).meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const listEntries = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/entries',
  summary: 'Entries of a commune for a set, last recorded first, with those that were annulled',
  access: 'read-record',
  readsFrom: [...SET_FACTS, 'commune', ...ENTRY_FACTS],
  params: z.object({ communeId: CommuneId }),
  query: z.object({
    set: SetId,
    indicator: boundedText(20).optional(),
    before: z.coerce.number().int().positive().optional().describe('only entries with a smaller `seq`'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    entries: z.array(HistoryEntry),
    next: z.int().nullable().describe('`before` of the next page; null on the last'),
  }),
});

/** Remark of an officer. */
export const Note = words(4000);

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
    id: ChosenId,
    set: SetId,
    indicator: boundedText(20).min(1),
    effectiveOn: LocalDate,
    value: FigureValue.nullable(),
    judgement: IndicatorStatus.nullable().default(null),
    reason: Note.nullable().default(null),
    note: Note.nullable().default(null),
    replaces: ChosenId.nullable().describe('entry that the author saw; null if there was none'),
    confirms: Confirms,
    origin: Origin.extract(['form', 'grid', 'api']).default('api'),
    author: QueuedAuthor,
  })
  .meta({ id: 'EntryBody' });
export type EntryBody = z.infer<typeof EntryBody>;

export const recordEntry = defineOperation({
  method: 'POST',
  path: '/api/communes/:communeId/entries',
  queueAs: 'entry',
  summary: 'Record, correct or withdraw a figure; a repeated id gets the same answer',
  access: 'record-entry',
  writes: ['entry'],
  params: z.object({ communeId: CommuneId }),
  body: EntryBody,
  response: JudgedEntry,
});
