import type { ReportTable } from '#shared/domain/reporting/report.ts';
import type { CriterionTally } from '#shared/domain/standing/criterion-tally.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { namesOf, type ReportSource } from '../source.ts';
import { column, row, tableOf } from './table.ts';

const { column: heading } = reportDocument;

const COLUMNS = [
  column(heading.order, 6, 'center'),
  column(heading.criterion, 30),
  column(heading.communesMet, 10, 'center'),
  column(heading.communesNotMet, 32),
  column(heading.communesUnknown, 22),
];

/** By criterion: number of communes that meet it, and names of those that do not or are not assessed. */
export function criteriaTable(source: ReportSource, tallies: readonly CriterionTally[]): ReportTable {
  const rows = tallies.map(({ number, name, communes }) =>
    row(
      String(number),
      name,
      `${communes.met.length}/${source.communes.length}`,
      namesOf(source, communes['not-met']),
      namesOf(source, communes['not-assessed']),
    ),
  );
  return tableOf('criteria', COLUMNS, rows);
}
