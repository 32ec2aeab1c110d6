import * as z from 'zod';
import { MetricPoint } from '#shared/domain/record/metric.ts';
import { AchievementGroup } from '#shared/domain/standing/achievement-group.ts';
import { Gap } from '#shared/domain/standing/gap.ts';
import { OverviewTotals } from '#shared/domain/standing/overview.ts';
import { RevocationRisk } from '#shared/domain/standing/revocation-risk.ts';
import { CriterionStanding, StandingTotals } from '#shared/domain/standing/standing.ts';
import { LocalDate, Step } from '#shared/domain/values/local-date.ts';
import { BOARD_FACTS, STANDING_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, SetId, ViewQuery } from '../view.ts';

/** A commune's standing, with its metrics of that day and R12's warning. */
export const Standing = z
  .object({
    ...AnsweredView,
    communeId: z.string(),
    name: z.string(),
    region: z.string().nullable().describe("the commune's region as this set knows it"),
    ...StandingTotals.shape,
    risk: RevocationRisk.nullable(),
    illustrative: z.boolean().describe('some entry it rests on was made up for the sample'),
    criteria: z.array(CriterionStanding),
    metrics: z.array(MetricPoint),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;

export const readStanding = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/standing',
  summary: "A commune's standing against a set, on a day, as known at a moment",
  access: 'read-record',
  readsFrom: STANDING_FACTS,
  params: z.object({ communeId: CommuneId }),
  query: ViewQuery,
  response: Standing,
});

/** A commune's row of the board: the standing without its indicators. */
export const BoardRow = Standing.pick({ communeId: true, name: true, risk: true, illustrative: true })
  .extend({
    ...StandingTotals.shape,
    hasEntries: z.boolean().describe('false: nothing recorded by then, the totals say nothing (R9)'),
    criteria: z.array(CriterionStanding.omit({ indicators: true })),
  })
  .meta({ id: 'BoardRow' });
export type BoardRow = z.infer<typeof BoardRow>;

export const Board = z
  .object({
    ...AnsweredView,
    communes: z.array(BoardRow),
    groups: z.array(AchievementGroup.extend({ communes: z.array(z.string()) })).describe('R11, best first'),
    meanCriteriaMet: z.number().nullable().describe('over communes with entries; one decimal'),
    gaps: z.array(Gap).describe('indicators that some commune misses, the most often missed first'),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

export const readBoard = defineOperation({
  method: 'GET',
  path: '/api/board',
  summary: 'The communes that are units on a day, each with its criteria; groups, mean and gaps',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: ViewQuery.extend({
    group: z.string().min(1).max(200).optional().describe('of this coordinated group alone, e.g. a district'),
  }),
  response: Board,
});

export const Overview = z
  .object({
    ...AnsweredView,
    criteriaTotal: z.int(),
    achievementGroups: z.array(AchievementGroup).describe('R11, best first: what `achieved` counts'),
    all: OverviewTotals,
    groups: z
      .array(OverviewTotals.extend({ group: z.string() }))
      .describe('each coordinated group of communes, e.g. a district, by name'),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

export const readOverview = defineOperation({
  method: 'GET',
  path: '/api/overview',
  summary: 'What the communes of each coordinated group come to, and all together: a board of many districts',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: ViewQuery,
  response: Overview,
});

/** A commune's totals over time; null before its first entry. */
export const ProgressSeries = z
  .object({
    communeId: z.string(),
    name: z.string(),
    points: z.array(
      z.object({ on: LocalDate, criteriaMet: z.int().nullable(), indicatorsMet: z.int().nullable() }),
    ),
  })
  .meta({ id: 'ProgressSeries' });
export type ProgressSeries = z.infer<typeof ProgressSeries>;

/** What a chart over time marks: a recognition, a change to the set, a revision of it in this record. */
export const ProgressEvent = z
  .object({
    on: LocalDate,
    kind: z.enum(['recognition', 'amendment', 'revision', 'valid-from', 'valid-until']),
    communeId: z.string().nullable().describe('null: it is about the set'),
    document: z.string().nullable().describe('by which; null where the document itself was not seen'),
    forYear: z.int().nullable(),
  })
  .meta({ id: 'ProgressEvent' });
export type ProgressEvent = z.infer<typeof ProgressEvent>;

export const Progress = z
  .object({
    set: AnsweredView.set,
    from: LocalDate,
    to: LocalDate,
    step: Step,
    criteriaTotal: z.int(),
    indicatorsTotal: z.int(),
    communes: z.array(ProgressSeries),
    events: z
      .array(ProgressEvent)
      .describe("from `from` to `to`, in order of days; recognitions are those of the set's level"),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;

export const readProgress = defineOperation({
  method: 'GET',
  path: '/api/progress',
  summary: 'Totals at the end of each month, quarter or year; of one commune, or of all',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: z.object({
    set: SetId,
    from: LocalDate.optional().describe('the first entry of the set when absent'),
    to: LocalDate.optional().describe('today when absent'),
    step: Step.default('month'),
    commune: CommuneId.optional(),
    knownAt: ViewQuery.shape.knownAt,
  }),
  response: Progress,
});
