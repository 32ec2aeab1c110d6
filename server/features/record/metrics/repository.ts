import type { Origin, PointOfView } from '#shared/domain/record/entry.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, eq, lte } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { prepared } from '../../../database/prepared.ts';
import { metricFigure } from '../../../database/schema/record.ts';
import { holding } from '../entries/holding.ts';

export interface MetricFigure extends Omit<MetricPoint, 'source' | 'withdrawnOn'> {
  id: string;
  communeId: string;
  origin: Origin;
}

/** A figure with its position in the order of recording. */
type StoredMetricFigure = MetricFigure & { seq: number };

export function findMetricFigure(tx: Transaction, id: string): MetricFigure | undefined {
  return tx.select().from(metricFigure).where(eq(metricFigure.id, id)).get();
}

/** Figures of a commune known at `knownAt`, in the order of recording. */
export function listMetricFigures(
  tx: Transaction,
  communeId: string,
  knownAt?: Instant,
): StoredMetricFigure[] {
  const isKnown = knownAt === undefined ? undefined : lte(metricFigure.recordedAt, knownAt);
  return tx
    .select()
    .from(metricFigure)
    .where(and(eq(metricFigure.communeId, communeId), isKnown))
    .orderBy(metricFigure.seq)
    .all();
}

const OF_METRIC = {
  columns: `seq, id, commune_id AS communeId, metric, effective_on AS effectiveOn, value, note, origin,
    recorded_at AS recordedAt, author, illustrative`,
  table: 'metric_figure',
  about: 'commune_id = ? AND metric = ?',
} as const;

type FigureRow = Omit<StoredMetricFigure, 'illustrative'> & { illustrative: 0 | 1 };

/** R8: a commune's own figure that holds for a metric from the point of view `view`; undefined if there is none. */
export function findMetricFigureThatHolds(
  tx: Transaction,
  communeId: string,
  metric: MetricId,
  view: PointOfView,
): StoredMetricFigure | undefined {
  const { sql, values } = holding(OF_METRIC, view);
  const row = prepared<FigureRow>(tx, sql).get(communeId, metric, ...values);
  return row && { ...row, illustrative: row.illustrative === 1 };
}

export function insertMetricFigure(tx: Transaction, figure: MetricFigure): void {
  tx.insert(metricFigure).values(figure).run();
}
