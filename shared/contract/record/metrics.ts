import * as z from 'zod';
import { Annulment } from '#shared/domain/record/annulment.ts';
import { Origin } from '#shared/domain/record/entry.ts';
import { METRICS, MetricId, MetricPoint, MetricUnit, TotalRule } from '#shared/domain/record/metric.ts';
import { MetricTotal } from '#shared/domain/record/metric-total.ts';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId } from '#shared/domain/values/text.ts';
import { FigureNumber } from '#shared/domain/values/value.ts';
import { ENTRY_FACTS, type Fact } from '../fact.ts';
import { defineOperation, QueuedAuthor } from '../operation.ts';
import { CommuneId } from '../view.ts';
import { Confirms, Note } from './entries.ts';

/** Metric with the indicators that already measure it (R14); such a metric is recorded as an entry, not here. */
export const MetricDefinition = z
  .object({
    id: MetricId,
    kind: z.enum(['share', 'amount', 'count']),
    unit: MetricUnit,
    total: TotalRule.describe('how figures of communes combine into one'),
    measuredBy: z.array(z.object({ set: z.string(), indicator: z.string() })),
  })
  .meta({ id: 'MetricDefinition' });
export type MetricDefinition = z.infer<typeof MetricDefinition>;

/** Dated figures of a commune, by metric and day. */
export const MetricSeries = z
  .object({ communeId: z.string(), name: z.string(), points: z.array(MetricPoint) })
  .meta({ id: 'MetricSeries' });
export type MetricSeries = z.infer<typeof MetricSeries>;

/** Metric for all communes together: on the requested day, and on each earlier day with a new figure. */
export const MetricTotals = z
  .object({ metric: MetricId, onDay: MetricTotal, points: z.array(MetricTotal) })
  .meta({ id: 'MetricTotals' });
export type MetricTotals = z.infer<typeof MetricTotals>;

const MetricsQuery = z.object({
  on: LocalDate.optional(),
  knownAt: AnyInstant.optional(),
  metric: MetricId.optional(),
});

// Metrics are also read from the entries of indicators that measure them (R14).
const METRIC_FACTS = ['criteria-set', 'commune', ...ENTRY_FACTS, 'metric-figure'] as const satisfies Fact[];

export const listMetrics = defineOperation({
  method: 'GET',
  path: '/api/metrics',
  summary: 'Metrics with the figures of every commune up to a day, and their totals',
  access: 'read-record',
  readsFrom: METRIC_FACTS,
  query: MetricsQuery,
  response: z.object({
    on: LocalDate,
    metrics: z.array(MetricDefinition),
    communes: z.array(MetricSeries),
    totals: z.array(MetricTotals).describe('of the metrics that have a total'),
  }),
});

export const listCommuneMetrics = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/metrics',
  summary: 'Figures of one commune up to a day',
  access: 'read-record',
  readsFrom: METRIC_FACTS,
  params: z.object({ communeId: CommuneId }),
  query: MetricsQuery,
  response: z.object({ on: LocalDate, metrics: z.array(MetricDefinition), points: z.array(MetricPoint) }),
});

/** Figure of a metric as recorded, with all acts that annulled or reinstated it. */
export const RecordedMetricFigure = z
  .object({
    seq: z.int(),
    id: z.uuid(),
    communeId: z.string(),
    metric: MetricId,
    effectiveOn: LocalDate,
    value: z.number(),
    note: z.string().nullable(),
    origin: Origin,
    recordedAt: Instant,
    author: z.string(),
    illustrative: z.boolean(),
    annulments: z.array(Annulment).describe('in the order of recording; the last one decides (R15)'),
  })
  .meta({ id: 'RecordedMetricFigure' });
export type RecordedMetricFigure = z.infer<typeof RecordedMetricFigure>;

export const listMetricFigures = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId/metric-figures',
  summary: 'Figures recorded for metrics of a commune, last recorded first, with those that were annulled',
  access: 'read-record',
  readsFrom: ['commune', 'metric-figure', 'annulment'],
  params: z.object({ communeId: CommuneId }),
  query: z.object({
    metric: MetricId.optional(),
    before: z.coerce.number().int().positive().optional().describe('only figures with a smaller `seq`'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  response: z.object({
    figures: z.array(RecordedMetricFigure),
    next: z.int().nullable().describe('`before` of the next page; null on the last'),
  }),
});

/** Figure of a metric as stated by an officer. */
export const MetricBody = z
  .strictObject({
    id: ChosenId,
    metric: MetricId,
    effectiveOn: LocalDate,
    value: FigureNumber,
    note: Note.nullable().default(null),
    replaces: ChosenId.nullable()
      .default(null)
      .describe('figure that the author saw for that day; null if there was none'),
    author: QueuedAuthor,
    confirms: Confirms,
  })
  .meta({
    id: 'MetricBody',
    description: `Units: ${Object.entries(METRICS)
      .map(([id, { unit }]) => `${id} ${unit}`)
      .join(', ')}`,
  });
export type MetricBody = z.infer<typeof MetricBody>;

export const recordMetric = defineOperation({
  method: 'POST',
  path: '/api/communes/:communeId/metrics',
  queueAs: 'metric',
  summary: 'Record or correct a figure of a metric; a repeated id gets the same answer',
  access: 'record-metric',
  writes: ['metric-figure'],
  params: z.object({ communeId: CommuneId }),
  body: MetricBody,
  response: MetricPoint,
});
