import { METRIC_IDS, METRICS, type MetricPoint, type MetricUnit } from '#shared/domain/record/metric.ts';
import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vi } from '#shared/messages/vi.ts';
import { vietnameseDay } from '../../../../files/csv.ts';
import type { ReportSource } from '../source.ts';
import { fill, numberText } from '../wording.ts';
import { column, markIllustrative, row, tableOf } from './table.ts';

const { column: heading, legend } = reportDocument;

// A narrow column would break the words of a long unit.
const WIDTH_OF_UNIT: Partial<Record<MetricUnit, number>> = { 'million-dong': 14 };

/** Latest figure of each metric by commune, with its day. */
export function metricsTable({ communes }: ReportSource): ReportTable {
  const columns = [
    column(heading.order, 4, 'center'),
    column(heading.commune, 11),
    ...METRIC_IDS.map((id) => {
      const words = { name: vi.metrics.name[id], unit: vi.metrics.unit[METRICS[id].unit] };
      return column(fill(heading.metric, words), WIDTH_OF_UNIT[METRICS[id].unit] ?? 8, 'center');
    }),
  ];
  const rows = communes.map(({ name, after: { metrics } }, index) =>
    row(
      numberText(index + 1),
      name,
      ...METRIC_IDS.map((id) => pointText(metrics.find(({ metric }) => metric === id))),
    ),
  );
  return tableOf('metrics', columns, rows, { legend: [legend.metrics], isWide: true });
}

function pointText(point: MetricPoint | undefined): string {
  if (point === undefined) return '–';
  const { value, effectiveOn, illustrative } = point;
  return `${markIllustrative(numberText(value), illustrative)}\n${vietnameseDay(effectiveOn)}`;
}
