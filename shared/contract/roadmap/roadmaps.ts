import * as z from 'zod';
import { RoadmapStep } from '#shared/domain/roadmap/roadmap-step.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { BOARD_FACTS, STANDING_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, ViewQuery } from '../view.ts';

const Deadline = {
  deadline: LocalDate,
  monthsLeft: z.number().describe('from the day on view to the deadline, to one decimal; 0 if it is past'),
};

const DeadlineQuery = ViewQuery.extend({
  deadline: LocalDate.optional().describe('default: the end of the year of the day on view'),
});

export const CommuneRoadmap = z
  .object({
    communeId: z.string(),
    name: z.string(),
    hasEntries: z.boolean(),
    steps: z.array(RoadmapStep).describe('in the order of the set'),
  })
  .meta({ id: 'CommuneWay' });
export type CommuneRoadmap = z.infer<typeof CommuneRoadmap>;

/** One commune's roadmap to a deadline. */
export const Roadmap = z
  .object({ ...AnsweredView, ...Deadline, ...CommuneRoadmap.shape })
  .meta({ id: 'Way' });
export type Roadmap = z.infer<typeof Roadmap>;

/** The roadmaps of all communes that exist as units on the day. */
export const Roadmaps = z
  .object({ ...AnsweredView, ...Deadline, communes: z.array(CommuneRoadmap) })
  .meta({ id: 'Ways' });
export type Roadmaps = z.infer<typeof Roadmaps>;

export const readRoadmap = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/way',
  summary:
    'Roadmap of a commune: each missing indicator with its shortfall, the pace it needs and the pace it had',
  access: 'read-record',
  readsFrom: STANDING_FACTS,
  params: z.object({ communeId: CommuneId }),
  query: DeadlineQuery,
  response: Roadmap,
});

export const listRoadmaps = defineOperation({
  method: 'GET',
  path: '/api/ways',
  summary: 'Roadmaps of all communes that exist as units on the day, sorted by name',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: DeadlineQuery,
  response: Roadmaps,
});
