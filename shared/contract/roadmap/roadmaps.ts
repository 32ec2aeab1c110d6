import * as z from 'zod';
import { RoadmapStep } from '#shared/domain/roadmap/roadmap-step.ts';
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
export const CommuneRoadmap = z
  .object({
    communeId: z.string(),
    name: z.string(),
    hasEntries: z.boolean(),
    steps: z.array(RoadmapStep).describe('by the order of the set'),
  })
  .meta({ id: 'CommuneWay' });
export type CommuneRoadmap = z.infer<typeof CommuneRoadmap>;

/** What a commune still needs until a deadline. */
export const Roadmap = z
  .object({ ...AnsweredView, ...Deadline, ...CommuneRoadmap.shape })
  .meta({ id: 'Way' });
export type Roadmap = z.infer<typeof Roadmap>;

/** What every commune that is a unit on the day still needs until a deadline. */
export const Roadmaps = z
  .object({ ...AnsweredView, ...Deadline, communes: z.array(CommuneRoadmap) })
  .meta({ id: 'Ways' });
export type Roadmaps = z.infer<typeof Roadmaps>;

export const readRoadmap = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/way',
  summary: 'Each missing indicator of a commune with its shortfall, the pace it needs and the pace it had',
  access: 'read-record',
  readsFrom: STANDING_FACTS,
  params: z.object({ communeId: CommuneId }),
  query: DeadlineQuery,
  response: Roadmap,
});

export const listRoadmaps = defineOperation({
  method: 'GET',
  path: '/api/ways',
  summary: 'The roadmaps of the communes that are units on the day, by name',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: DeadlineQuery,
  response: Roadmaps,
});
