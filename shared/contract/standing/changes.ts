import * as z from 'zod';
import { Correction, CriteriaChanges, IndicatorChange } from '#shared/domain/standing/changes.ts';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { BOARD_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, SetId } from '../view.ts';

const Totals = z.object({ criteriaMet: z.int(), indicatorsMet: z.int() });

/** What changed in a commune from one day to another, and what is said today otherwise about the first of them. */
export const CommuneChanges = z
  .object({
    communeId: z.string(),
    name: z.string(),
    before: Totals.nullable().describe('null: nothing recorded by then (R9)'),
    after: Totals.nullable(),
    criteria: CriteriaChanges,
    indicators: z.array(IndicatorChange),
    corrections: z
      .array(Correction)
      .describe('of the day `from`: what is known now otherwise than when that day ended'),
  })
  .meta({ id: 'CommuneDifference' });
export type CommuneChanges = z.infer<typeof CommuneChanges>;

export const Changes = z
  .object({
    set: AnsweredView.set,
    from: LocalDate,
    to: LocalDate,
    knownAt: AnsweredView.knownAt,
    firstKnownAt: Instant.describe('the end of the day `from`: what corrections are held against'),
    criteriaTotal: z.int(),
    indicatorsTotal: z.int(),
    communes: z.array(CommuneChanges),
  })
  .meta({ id: 'Difference' });
export type Changes = z.infer<typeof Changes>;

export const readChanges = defineOperation({
  method: 'GET',
  path: '/api/difference',
  summary:
    'What was met, lost, changed and corrected between two days, within one set; of one commune, or of all',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: z.object({
    set: SetId,
    from: LocalDate,
    to: LocalDate.optional().describe('today when absent'),
    knownAt: AnyInstant.optional(),
    commune: CommuneId.optional(),
  }),
  response: Changes,
});
