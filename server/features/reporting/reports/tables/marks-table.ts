import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { hasMarks, MARKED_TOTALS } from '#shared/domain/standing/marked-totals.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../../files/csv.ts';
import { hasEntries, type ReportSource } from '../source.ts';
import { fill, numberText } from '../wording.ts';
import { column, row, tableOf } from './table.ts';

const { column: heading, legend } = reportDocument;

const COLUMNS = [
  column(heading.order, 6, 'center'),
  column(heading.commune, 20),
  ...MARKED_TOTALS.map((key) => column(heading[key], 15, 'center')),
];

/** Results of each commune that rest on an earlier year or on judgements in question (R4, R23); none if no commune has any. */
export function marksTable({ view, communes }: ReportSource): ReportTable[] {
  const marked = communes.filter(({ after }) => hasEntries(after) && hasMarks(after));
  if (marked.length === 0) return [];
  const rows = marked.map(({ name, after }, index) =>
    row(numberText(index + 1), name, ...MARKED_TOTALS.map((key) => numberText(after[key]))),
  );
  return [tableOf('marks', COLUMNS, rows, { legend: [fill(legend.marks, { on: vietnameseDay(view.on) })] })];
}
