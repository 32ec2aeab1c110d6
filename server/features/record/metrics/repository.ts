import type { Origin, PointOfView } from '#shared/domain/record/entry.ts';
import type { MetricId, MetricPoint } from '#shared/domain/record/metric.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { and, desc, eq, inArray, lt } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { prepared } from '../../../database/prepared.ts';
import { metricFigure } from '../../../database/schema/record.ts';
import { countsAt, holding } from '../entries/holding.ts';

interface MetricFigure extends Omit<MetricPoint, 'source' | 'withdrawnOn'> {
  communeId: string;
  origin: Origin;
}

/** A figure with its position in the order of recording. */
export type StoredMetricFigure = MetricFigure & { seq: number };

/** Figure with this id, which its author chose, annulled or not; undefined if there is none. */
export function findMetricFigure(tx: Transaction, id: string): StoredMetricFigure | undefined {
  return tx.select().from(metricFigure).where(eq(metricFigure.id, id)).get();
}

/** Figures with these `seq`, annulled or not, in the order of recording. */
export function findMetricFigures(tx: Transaction, seqs: readonly number[]): StoredMetricFigure[] {
  return tx
    .select()
    .from(metricFigure)
    .where(inArray(metricFigure.seq, [...seqs]))
    .orderBy(metricFigure.seq)
    .all();
}

/** Filter for the figures of a commune. `before`: only figures with a smaller `seq`. */
interface FigureFilter {
  communeId: string;
  metric?: MetricId | undefined;
  before?: number | undefined;
  limit: number;
}

/** Figures that match, annulled or not, the last recorded first. */
export function listRecordedFigures(tx: Transaction, filter: FigureFilter): StoredMetricFigure[] {
  return tx
    .select()
    .from(metricFigure)
    .where(
      and(
        eq(metricFigure.communeId, filter.communeId),
        filter.metric === undefined ? undefined : eq(metricFigure.metric, filter.metric),
        filter.before === undefined ? undefined : lt(metricFigure.seq, filter.before),
      ),
    )
    .orderBy(desc(metricFigure.seq))
    .limit(filter.limit)
    .all();
}

/** Figures of a commune that count as known at `knownAt`, in the order of recording (R15). */
export function listMetricFigures(
  tx: Transaction,
  communeId: string,
  knownAt?: Instant,
): StoredMetricFigure[] {
  const counts = countsAt('metric_figure', knownAt);
  const sql = `SELECT ${COLUMNS} FROM metric_figure WHERE commune_id = ? AND ${counts.sql} ORDER BY seq`;
  return prepared<FigureRow>(tx, sql)
    .all(communeId, ...counts.values)
    .map(figureIn);
}

const COLUMNS = `seq, id, commune_id AS communeId, metric, effective_on AS effectiveOn, value, note, origin,
  recorded_at AS recordedAt, author, illustrative`;

const OF_METRIC = {
  columns: COLUMNS,
  table: 'metric_figure',
  about: 'commune_id = ? AND metric = ?',
} as const;

type FigureRow = Omit<StoredMetricFigure, 'illustrative'> & { illustrative: 0 | 1 };

function figureIn(row: FigureRow): StoredMetricFigure {
  return { ...row, illustrative: row.illustrative === 1 };
}

/** R8: a commune's own figure that holds for a metric from the point of view `view`; undefined if there is none. */
export function findMetricFigureThatHolds(
  tx: Transaction,
  communeId: string,
  metric: MetricId,
  view: PointOfView,
): StoredMetricFigure | undefined {
  const { sql, values } = holding(OF_METRIC, view);
  const row = prepared<FigureRow>(tx, sql).get(communeId, metric, ...values);
  return row && figureIn(row);
}

/** Stores a figure; the database assigns `seq`. */
export function insertMetricFigure(tx: Transaction, figure: MetricFigure): StoredMetricFigure {
  const { lastInsertRowid } = tx.insert(metricFigure).values(figure).run();
  return { ...figure, seq: Number(lastInsertRowid) };
}
