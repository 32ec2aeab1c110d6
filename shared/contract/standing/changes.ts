import * as z from 'zod';
import { Correction, CriteriaChanges, IndicatorChange } from '#shared/domain/standing/changes.ts';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { BOARD_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, SetId } from '../view.ts';

const Totals = z.object({ criteriaMet: z.int(), indicatorsMet: z.int() });

/** A commune's changes between two days, and the corrections to the first of them. */
export const CommuneChanges = z
  .object({
    communeId: z.string(),
    name: z.string(),
    before: Totals.nullable().describe('null if nothing was recorded by then (R9)'),
    after: Totals.nullable(),
    criteria: CriteriaChanges,
    indicators: z.array(IndicatorChange),
    corrections: z
      .array(Correction)
      .describe('figures of the day `from` that differ from what was known at the end of that day'),
  })
  .meta({ id: 'CommuneDifference' });
export type CommuneChanges = z.infer<typeof CommuneChanges>;

export const Changes = z
  .object({
    set: AnsweredView.set,
    from: LocalDate,
    to: LocalDate,
    knownAt: AnsweredView.knownAt,
    firstKnownAt: Instant.describe(
      'the moment with which corrections are compared: the end of the day `from`, or `knownAt` if earlier',
    ),
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
    'Indicators gained, lost, changed and corrected between two days, within one set; of one commune or of all',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: z.object({
    set: SetId,
    from: LocalDate,
    to: LocalDate.optional().describe('default: today'),
    knownAt: AnyInstant.optional(),
    commune: CommuneId.optional(),
  }),
  response: Changes,
});
