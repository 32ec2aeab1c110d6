import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../../files/csv.ts';
import { hasEntries, type ReportedCommune, type ReportSource } from '../source.ts';
import { fill, numberText, signedText } from '../wording.ts';
import { column, markIllustrative, row, tableOf } from './table.ts';

const { column: heading, legend, noFigure } = reportDocument;

const COLUMNS = [
  column(heading.order, 6, 'center'),
  column(heading.commune, 20),
  column(heading.criteriaMet, 13, 'center'),
  column(heading.indicatorsMet, 13, 'center'),
  column(heading.low, 11, 'center'),
  column(heading.notMet, 11, 'center'),
  column(heading.notAssessed, 11, 'center'),
  column(heading.criteriaChange, 12, 'center'),
  column(heading.indicatorsChange, 12, 'center'),
];

/** Totals of each commune (R7) and their change since the day compared with. */
export function standingsTable({ view, communes }: ReportSource): ReportTable {
  const rows = communes.map((commune, index) => row(numberText(index + 1), ...cellsOf(commune)));
  const since = fill(legend.standings, { from: vietnameseDay(view.from) });
  return tableOf('standings', COLUMNS, rows, { legend: [since] });
}

function cellsOf({ name, before, after }: ReportedCommune): string[] {
  if (!hasEntries(after)) return [name, noFigure, '–', '–', '–', '–', '–', '–'];
  const change = (key: 'criteriaMet' | 'indicatorsMet') =>
    hasEntries(before) ? signedText(after[key] - before[key]) : '–';
  return [
    markIllustrative(name, after.illustrative),
    `${after.criteriaMet}/${after.criteriaTotal}`,
    `${after.indicatorsMet}/${after.indicatorsTotal}`,
    numberText(after.low),
    numberText(after.notMet),
    numberText(after.notAssessed),
    change('criteriaMet'),
    change('indicatorsMet'),
  ];
}
