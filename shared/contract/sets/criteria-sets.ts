import * as z from 'zod';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { AnyInstant, Instant } from '#shared/domain/values/local-date.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { SetId } from '../view.ts';

/** A criteria set in a list. */
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
      .describe('indicators with a target, of the whole or of a part, not yet compared with its document'),
    missingTargets: z
      .int()
      .describe('indicators for which a target, of the whole or of a part, is not known'),
  })
  .meta({ id: 'CriteriaSetSummary' });
export type CriteriaSetSummary = z.infer<typeof CriteriaSetSummary>;

export const listCriteriaSets = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets',
  summary: 'The criteria sets, each in its latest revision',
  access: 'read-record',
  readsFrom: SET_FACTS,
  response: z.object({ criteriaSets: z.array(CriteriaSetSummary) }),
});

/** A set as stored: the document and when this revision of it was recorded. */
export const StoredCriteriaSet = z
  .object({ revision: z.int(), recordedAt: Instant, ...CriteriaSet.shape })
  .meta({ id: 'StoredCriteriaSet' });
export type StoredCriteriaSet = z.infer<typeof StoredCriteriaSet>;

export const readCriteriaSet = defineOperation({
  method: 'GET',
  path: '/api/criteria-sets/:setId',
  summary: 'One criteria set, whole; its latest revision unless another is named',
  access: 'read-record',
  readsFrom: SET_FACTS,
  params: z.object({ setId: SetId }),
  query: z.object({
    revision: z.coerce.number().int().positive().optional(),
    knownAt: AnyInstant.optional().describe(
      'as known at that moment: its revision, and what was decided by then',
    ),
  }),
  response: StoredCriteriaSet,
});

export const addCriteriaSet = defineOperation({
  method: 'POST',
  path: '/api/criteria-sets',
  summary: 'Add a criteria set, or a new revision of one; the same again changes nothing',
  access: 'administer-sets',
  writes: ['criteria-set'],
  body: z.strictObject({
    document: z.unknown().describe('the file as it is, in the format of a criteria set'),
  }),
  response: z.object({
    id: z.string(),
    revision: z.int(),
    isNew: z.boolean().describe('false: this very set was there already'),
  }),
});
