import * as z from 'zod';
import { MetricPoint } from '#shared/domain/record/metric.ts';
import { AchievementGroup } from '#shared/domain/standing/achievement-group.ts';
import { Gap } from '#shared/domain/standing/gap.ts';
import { OverviewTotals } from '#shared/domain/standing/overview.ts';
import { RevocationRisk } from '#shared/domain/standing/revocation-risk.ts';
import { CriterionStanding, StandingTotals } from '#shared/domain/standing/standing.ts';
import { LocalDate, Step } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { BOARD_FACTS, STANDING_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, CommuneId, SetId, ViewQuery } from '../view.ts';

/** A commune's standing, with its metrics for that day and the warning of R12. */
export const Standing = z
  .object({
    ...AnsweredView,
    communeId: z.string(),
    name: z.string(),
    region: z.string().nullable().describe("the commune's region by the regions of this set"),
    ...StandingTotals.shape,
    risk: RevocationRisk.nullable(),
    illustrative: z.boolean().describe('whether it uses an entry that was made up for the sample'),
    criteria: z.array(CriterionStanding),
    metrics: z.array(MetricPoint),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof Standing>;

export const readStanding = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/standing',
  summary: 'Standing of a commune against a set, on a day, as known at a moment',
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
    hasEntries: z
      .boolean()
      .describe('false if nothing was recorded by then; the totals then mean nothing (R9)'),
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
    gaps: z
      .array(Gap)
      .describe(
        'indicators that some commune with entries misses, those not met most often first; communes without entries are in no list (R9)',
      ),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

export const readBoard = defineOperation({
  method: 'GET',
  path: '/api/board',
  summary: 'All communes that exist as units on a day, each with its criteria; groups, mean and gaps',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: ViewQuery.extend({
    group: boundedText(200).min(1).optional().describe('only this coordinated group, e.g. a district'),
  }),
  response: Board,
});

export const Overview = z
  .object({
    ...AnsweredView,
    criteriaTotal: z.int(),
    achievementGroups: z.array(AchievementGroup).describe('R11, best first; `achieved` has a count for each'),
    all: OverviewTotals,
    groups: z
      .array(OverviewTotals.extend({ group: z.string() }))
      .describe('each coordinated group of communes, e.g. a district, sorted by name'),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

export const readOverview = defineOperation({
  method: 'GET',
  path: '/api/overview',
  summary: 'Totals over the communes of each coordinated group, and over all: a board of many districts',
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

/** An event marked on charts over time. `amendment`: a document changed the set; `revision`: the set was corrected in this record. */
export const ProgressEvent = z
  .object({
    on: LocalDate,
    kind: z.enum(['recognition', 'amendment', 'revision', 'valid-from', 'valid-until']),
    communeId: z.string().nullable().describe('null for an event of the set'),
    document: z
      .string()
      .nullable()
      .describe('number of its document; null if the document itself was not seen'),
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
      .describe("from `from` to `to`, sorted by day; only recognitions of the set's level"),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;

export const readProgress = defineOperation({
  method: 'GET',
  path: '/api/progress',
  summary: 'Totals at the end of each month, quarter or year; of one commune or of all',
  access: 'read-record',
  readsFrom: BOARD_FACTS,
  query: z.object({
    set: SetId,
    from: LocalDate.optional().describe('default: the day of the first entry of the set'),
    to: LocalDate.optional().describe('default: today'),
    step: Step.default('month'),
    commune: CommuneId.optional(),
    knownAt: ViewQuery.shape.knownAt,
  }),
  response: Progress,
});
