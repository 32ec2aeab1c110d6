import * as z from 'zod';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { AnyInstant, Instant } from '#shared/domain/values/local-date.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { SetId } from '../view.ts';

/** Criteria set in a list. */
export const CriteriaSetSummary = CriteriaSet.pick({
  id: true,
  title: true,
  shortTitle: true,
  titleEn: true,
  validFrom: true,
  validUntil: true,
})
  .extend({
    revision: z.int(),
    document: z.string(),
    criteriaTotal: z.int(),
    indicatorsTotal: z.int(),
    uncheckedTargets: z
      .int()
      .describe('indicators with a target, of the whole or a part, that was not compared with its document'),
    missingTargets: z.int().describe('indicators with an unknown target, of the whole or a part'),
  })
  .meta({ id: 'CriteriaSetSummary' });
export type CriteriaSetSummary = z.infer<typeof CriteriaSetSummary>;

export const listCriteriaSets = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets',
  summary: 'All criteria sets, in their latest revision',
  access: 'read-record',
  readsFrom: SET_FACTS,
  response: z.object({ criteriaSets: z.array(CriteriaSetSummary) }),
});

/** Stored set, with its revision and the moment of recording. */
export const StoredCriteriaSet = z
  .object({ revision: z.int(), recordedAt: Instant, ...CriteriaSet.shape })
  .meta({ id: 'StoredCriteriaSet' });
export type StoredCriteriaSet = z.infer<typeof StoredCriteriaSet>;

export const readCriteriaSet = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets/:setId',
  summary: 'One criteria set in full; default: its latest revision',
  access: 'read-record',
  readsFrom: SET_FACTS,
  params: z.object({ setId: SetId }),
  query: z.object({
    revision: z.coerce.number().int().positive().optional(),
    knownAt: AnyInstant.optional().describe(
      'as known at that moment: the revision, and the decisions by then',
    ),
  }),
  response: StoredCriteriaSet,
});

export const addCriteriaSet = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets',
  summary: 'Add a criteria set, or a new revision of one; adding the same again changes nothing',
  access: 'administer-sets',
  writes: ['criteria-set'],
  body: z.strictObject({
    document: z.unknown().describe('content of the file, in the format of a criteria set'),
  }),
  response: z.object({
    id: z.string(),
    revision: z.int(),
    isNew: z.boolean().describe('false: the same set already exists'),
  }),
});
