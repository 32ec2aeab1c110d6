import * as z from 'zod';
import { Entry } from '#shared/domain/record/entry.ts';
import { IndicatorState } from '#shared/domain/standing/indicator-state.ts';
import { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { BOARD_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, ViewQuery } from '../view.ts';

/** One indicator of one commune, for the lists behind the board's figures. */
export const ListedIndicator = z
  .object({
    communeId: z.string(),
    name: z.string().describe("the commune's"),
    criterion: z.int(),
    ...IndicatorStanding.shape,
    entry: Entry.pick({
      id: true,
      revision: true,
      effectiveOn: true,
      recordedAt: true,
      author: true,
      illustrative: true,
    }).nullable(),
  })
  .meta({ id: 'ListedIndicator' });
export type ListedIndicator = z.infer<typeof ListedIndicator>;

export const listIndicators = defineOperation({
  method: 'GET',
  path: '/api/indicators',
  summary: 'Indicators of one commune or all, filtered by state; in the order of the set, then by commune',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: ViewQuery.extend({ state: IndicatorState.optional(), commune: CommuneId.optional() }),
  response: z.object({ ...AnsweredView, indicators: z.array(ListedIndicator) }).meta({ id: 'IndicatorList' }),
});
