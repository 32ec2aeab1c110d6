import * as z from 'zod';
import { LocalDate } from '#shared/domain/local-date.ts';
import { WayStep } from '#shared/domain/way.ts';
import { defineOperation } from './operation.ts';
import { AnsweredView, CommuneId, ViewQuery } from './view.ts';

/** What a commune still needs, indicator by indicator, until a deadline. */
export const Way = z
  .object({
    ...AnsweredView,
    communeId: z.string(),
    name: z.string(),
    deadline: LocalDate,
    monthsLeft: z
      .number()
      .describe('from the day on view to the deadline, to one decimal; 0 when it is past'),
    hasEntries: z.boolean(),
    steps: z.array(WayStep).describe('by the order of the set'),
  })
  .meta({ id: 'Way' });
export type Way = z.infer<typeof Way>;

export const readWay = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/way',
  summary: 'Each missing indicator of a commune with its shortfall, the pace it needs and the pace it had',
  access: 'read-record',
  params: z.object({ communeId: CommuneId }),
  query: ViewQuery.extend({
    deadline: LocalDate.optional().describe("the end of the day on view's year when absent"),
  }),
  response: Way,
});
