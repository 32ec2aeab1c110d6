import type { Origin } from '#shared/domain/entry.ts';
import type { Instant } from '#shared/domain/local-date.ts';
import type { MetricPoint } from '#shared/domain/metric.ts';
import { and, eq, lte } from '../../database/drizzle.ts';
import type { Transaction } from '../../database/open.ts';
import { metricFigure } from '../../database/schema/record.ts';

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

/** Stores a figure. */
export function insertMetricFigure(tx: Transaction, figure: MetricFigure): void {
  tx.insert(metricFigure).values(figure).run();
}
