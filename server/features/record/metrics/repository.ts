import type { Origin, PointOfView } from '#shared/domain/record/entry.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, lte, sql } from '../../../database/drizzle.ts';
import { oncePerDatabase } from '../../../database/once-per-database.ts';
import type { Transaction } from '../../../database/open.ts';
import { metricFigure } from '../../../database/schema/record.ts';

/** A metric's figure as stored. */
export interface MetricFigure extends Omit<MetricPoint, 'source' | 'withdrawnOn'> {
  id: string;
  communeId: string;
  origin: Origin;
}

/** The figure with this id of its author's, or undefined. */
export function findMetricFigure(tx: Transaction, id: string): MetricFigure | undefined {
  return tx.select().from(metricFigure).where(eq(metricFigure.id, id)).get();
}

/** A commune's figures known at a moment, in the order of recording. */
export function listMetricFigures(tx: Transaction, communeId: string, knownAt?: Instant): MetricFigure[] {
  const isKnown = knownAt === undefined ? undefined : lte(metricFigure.recordedAt, knownAt);
  return tx
    .select()
    .from(metricFigure)
    .where(and(eq(metricFigure.communeId, communeId), isKnown))
    .orderBy(metricFigure.seq)
    .all();
}

const lastOfMetric = oncePerDatabase((_, tx) =>
  tx
    .select()
    .from(metricFigure)
    .where(
      and(
        eq(metricFigure.communeId, sql.placeholder('communeId')),
        eq(metricFigure.metric, sql.placeholder('metric')),
        lte(metricFigure.effectiveOn, sql.placeholder('on')),
        lte(metricFigure.recordedAt, sql.placeholder('knownAt')),
      ),
    )
    .orderBy(desc(metricFigure.effectiveOn), desc(metricFigure.recordedAt), desc(metricFigure.seq))
    .limit(1)
    .prepare(),
);

/** A commune's figure of a metric that was stated for the latest day, and of that day last, seen from `view`; or undefined. */
export function findLastMetricFigure(
  tx: Transaction,
  communeId: string,
  metric: MetricId,
  { on, knownAt = '9999' }: PointOfView,
): MetricFigure | undefined {
  return lastOfMetric(tx).get({ communeId, metric, on, knownAt });
}

/** Stores a figure. */
export function insertMetricFigure(tx: Transaction, figure: MetricFigure): void {
  tx.insert(metricFigure).values(figure).run();
}
