import type { FastifyInstance } from 'fastify';
import {
  listCommuneMetrics,
  listMetricFigures,
  listMetrics,
  type MetricDefinition,
  type MetricTotals,
  recordMetric,
} from '#shared/contract/record/metrics.ts';
import {
  METRIC_IDS,
  METRICS,
  type MetricId,
  type MetricPoint,
  pointsUpTo,
} from '#shared/domain/record/metric.ts';
import { type MeasuredCommune, totalOn, totalsOverTime } from '#shared/domain/record/metric-total.ts';
import { existsOn } from '#shared/domain/units/commune.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { figureDays } from '../../../figure-days.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { listAbout } from '../annulments/repository.ts';
import { listMetricLinks, listMetricPoints, pointOf } from './metric-points.ts';
import { recordMetric as record } from './record-metric.ts';
import { listRecordedFigures } from './repository.ts';

/** GET /api/metrics, GET and POST /api/communes/{communeId}/metrics, GET …/metric-figures */
export function metricRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;
  serve(app, listMetrics, ({ query }) => {
    const on = query.on ?? dayOf(now());
    // Communes that no longer exist still count in the totals of earlier days.
    const measured = listCommunes(database.query).map((commune) => ({
      ...commune,
      points: listMetricPoints(database.query, commune.id, query.knownAt),
    }));
    const communes = measured
      .filter((commune) => existsOn(commune, on))
      .map(({ id, name, points }) => ({
        communeId: id,
        name,
        points: pointsToShow(points, on, query.metric),
      }));
    const totals = totalsOf(query.metric ? [query.metric] : METRIC_IDS, measured, on);
    return { on, metrics: definitions(database.query), communes, totals };
  });

  serve(app, listCommuneMetrics, ({ params, query }) => {
    const on = query.on ?? dayOf(now());
    const { id } = requireCommune(database.query, params.communeId);
    const points = pointsToShow(listMetricPoints(database.query, id, query.knownAt), on, query.metric);
    return { on, metrics: definitions(database.query), points };
  });

  serve(app, listMetricFigures, ({ params, query }) => {
    const { id } = requireCommune(database.query, params.communeId);
    const found = listRecordedFigures(database.query, { ...query, communeId: id, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const acts = listAbout(
      database.query,
      'metricFigure',
      page.map(({ seq }) => seq),
    );
    const figures = page.map((figure) => ({ ...figure, annulments: acts.get(figure.seq) ?? [] }));
    return { figures, next: found.length > page.length ? (page.at(-1)?.seq ?? null) : null };
  });

  serve(app, recordMetric, ({ params, body, actor, address }) =>
    database.writeSoon((tx) => {
      const moment = now();
      const recorded = record(tx, requireCommune(tx, params.communeId), body, {
        author: actor.id,
        recordedAt: moment.toISOString(),
        days: figureDays(services, moment),
        illustrative: false,
        address,
      });
      if (recorded.outcome === 'superseded')
        throw new Refusal('metric-superseded', { metricConflict: recorded.conflict });
      if (recorded.outcome === 'doubtful') throw new Refusal('doubtful-figure', { doubts: recorded.doubts });
      if (recorded.outcome === 'id-already-used') throw new Refusal('id-already-used');
      if (recorded.outcome === 'rules-broken')
        throw new Refusal('rules-broken', { violations: recorded.violations });
      return pointOf(recorded.figure);
    }),
  );
}

function pointsToShow(points: MetricPoint[], on: LocalDate, metric: MetricId | undefined): MetricPoint[] {
  return pointsUpTo(points, on).filter((point) => metric === undefined || point.metric === metric);
}

function totalsOf(
  metrics: readonly MetricId[],
  communes: readonly MeasuredCommune[],
  on: LocalDate,
): MetricTotals[] {
  return metrics.flatMap((metric) => {
    const onDay = totalOn(metric, communes, on);
    return onDay ? [{ metric, onDay, points: totalsOverTime(metric, communes, on) }] : [];
  });
}

function definitions(tx: Transaction): MetricDefinition[] {
  const links = listMetricLinks(tx);
  return METRIC_IDS.map((id) => ({
    id,
    kind: METRICS[id].kind,
    unit: METRICS[id].unit,
    total: METRICS[id].total,
    measuredBy: links.filter((link) => link.metric === id).map(({ set, indicator }) => ({ set, indicator })),
  }));
}
