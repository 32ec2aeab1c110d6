import type { ReportTable } from '#shared/domain/reporting/report.ts';
import type { CriterionStanding } from '#shared/domain/standing/standing.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { hasEntries, type ReportedCommune, type ReportSource } from '../source.ts';
import { numberText } from '../wording.ts';
import { column, markIllustrative, row, tableOf } from './table.ts';

const { column: heading, legend, sign } = reportDocument;

/** Communes × criteria with Đ, C or –, and the totals (R6, R7). */
export function matrixTable({ revision, communes }: ReportSource): ReportTable {
  const columns = [
    column(heading.order, 4, 'center'),
    column(heading.commune, 15),
    ...revision.set.criteria.map(({ number }) => column(String(number), 4, 'center')),
    column(heading.criteriaMet, 8, 'center'),
    column(heading.indicatorsMet, 8, 'center'),
  ];
  const rows = communes.map((commune, index) => row(numberText(index + 1), ...cellsOf(commune)));
  return tableOf('matrix', columns, rows, { legend: [legend.matrix], isWide: true });
}

function cellsOf({ name, after }: ReportedCommune): string[] {
  const totals = hasEntries(after)
    ? [`${after.criteriaMet}/${after.criteriaTotal}`, `${after.indicatorsMet}/${after.indicatorsTotal}`]
    : ['–', '–'];
  return [name, ...after.criteria.map(cellOf), ...totals];
}

function cellOf({ status, indicators }: CriterionStanding): string {
  return markIllustrative(
    sign[status],
    indicators.some(({ entry }) => entry?.illustrative === true),
  );
}
