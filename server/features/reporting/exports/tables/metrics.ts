import { METRICS, pointsUpTo } from '#shared/domain/record/metric.ts';
import { type Cell, column, omitted, smallTable, type Table } from '../../../../files/table.ts';
import { listMetricPoints } from '../../../record/metrics/metric-points.ts';
import { setNames } from '../../../sets/criteria-sets/set-names.ts';
import type { TableSource } from '../table-source.ts';

const COLUMNS = [
  column('communeId', 'commune', 10),
  column('communeName', 'text', 16),
  omitted(column('metric', 'code', 22)),
  column('metricName', 'word', 36, 'metrics.name'),
  column('effectiveOn', 'day', 12),
  column('withdrawnOn', 'day', 12),
  column('value', 'number', 14),
  column('unit', 'word', 16, 'metrics.unit'),
  column('sourceSet', 'code', 20),
  column('sourceIndicator', 'indicator', 12),
  column('recordedAt', 'moment', 20),
  column('author', 'text', 20),
  column('note', 'text', 30),
  column('illustrative', 'flag', 12),
];

/** Dated metrics of the communes up to `view.on`, including those read from indicators (R14). */
export function metricsTable({ services, view, communes }: TableSource): Table {
  const rows = communes.flatMap(({ id, name }) =>
    pointsUpTo(listMetricPoints(services.database.query, id, view.knownAt), view.on).map((point): Cell[] => [
      id,
      name,
      point.metric,
      point.metric,
      point.effectiveOn,
      point.withdrawnOn,
      point.value,
      METRICS[point.metric].unit,
      point.source?.set ?? null,
      point.source?.indicator ?? null,
      point.recordedAt,
      point.author,
      point.note,
      point.illustrative,
    ]),
  );
  const nameOf = setNames(services.database.query);
  const columns = COLUMNS.map((one) => (one.key === 'sourceSet' ? { ...one, nameOf } : one));
  return smallTable(columns, rows);
}
