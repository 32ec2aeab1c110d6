import * as z from 'zod';
import { WayStep } from '#shared/domain/roadmap/way.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { BOARD_FACTS, STANDING_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, ViewQuery } from '../view.ts';

const Deadline = {
  deadline: LocalDate,
  monthsLeft: z.number().describe('from the day on view to the deadline, to one decimal; 0 when it is past'),
};

const DeadlineQuery = ViewQuery.extend({
  deadline: LocalDate.optional().describe("the end of the day on view's year when absent"),
});

/** What a commune still needs, indicator by indicator. */
export const CommuneWay = z
  .object({
    communeId: z.string(),
    name: z.string(),
    hasEntries: z.boolean(),
    steps: z.array(WayStep).describe('by the order of the set'),
  })
  .meta({ id: 'CommuneWay' });
export type CommuneWay = z.infer<typeof CommuneWay>;

/** What a commune still needs until a deadline. */
export const Way = z.object({ ...AnsweredView, ...Deadline, ...CommuneWay.shape }).meta({ id: 'Way' });
export type Way = z.infer<typeof Way>;

/** What every commune that is a unit on the day still needs until a deadline. */
export const Ways = z
  .object({ ...AnsweredView, ...Deadline, communes: z.array(CommuneWay) })
  .meta({ id: 'Ways' });
export type Ways = z.infer<typeof Ways>;

export const readWay = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/way',
  summary: 'Each missing indicator of a commune with its shortfall, the pace it needs and the pace it had',
  access: 'read-record',
  readsFrom: STANDING_FACTS,
  params: z.object({ communeId: CommuneId }),
  query: DeadlineQuery,
  response: Way,
});

export const listWays = defineOperation({
  method: 'GET',
  path: '/api/ways',
  summary: 'The ways of the communes that are units on the day, by name',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: DeadlineQuery,
  response: Ways,
});
