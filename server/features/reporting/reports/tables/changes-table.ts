import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { CriteriaChanges, IndicatorChange } from '#shared/domain/standing/changes.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vi } from '#shared/messages/vi.ts';
import { vietnameseDay } from '../../../../files/csv.ts';
import type { ReportedChanges } from '../changes.ts';
import type { ReportSource } from '../source.ts';
import { figureText, fill } from '../wording.ts';
import { column, headingRow, row, tableOf } from './table.ts';

const words = reportDocument;
const { column: heading } = words;

const COLUMNS = [
  column(heading.code, 8, 'center'),
  column(heading.indicator, 36),
  column(heading.change, 16, 'center'),
  column(heading.before, 20, 'center'),
  column(heading.after, 20, 'center'),
];

/** Indicators gained, lost and corrected, by commune; leaves out communes without any, and figures that are only late. */
export function changesTable({ view, revision }: ReportSource, all: readonly ReportedChanges[]): ReportTable {
  const rows = all.flatMap(({ name, criteria, indicators, corrected }) => {
    const changed = [...indicators, ...corrected];
    if (changed.length === 0 && criteria.gained.length + criteria.lost.length === 0) return [];
    return [
      headingRow(fill(words.communeChanges, { name, criteria: criteriaText(criteria) })),
      ...changed.map((change) => changeRow(revision.set, change)),
    ];
  });
  const title = fill(words.table.changes, { from: vietnameseDay(view.from), on: vietnameseDay(view.on) });
  return tableOf('changes', COLUMNS, rows.length > 0 ? rows : [headingRow(words.noRows.changes)], { title });
}

function criteriaText({ gained, lost }: CriteriaChanges): string {
  return [
    gained.length > 0 ? fill(words.criteriaGained, { numbers: gained.join(', ') }) : '',
    lost.length > 0 ? fill(words.criteriaLost, { numbers: lost.join(', ') }) : '',
  ].join('');
}

function changeRow(
  set: CriteriaSet,
  { code, kind, before, after }: ReportedChange,
): ReportTable['rows'][number] {
  const indicator = findIndicator(set, code);
  const sideText = ({ status, value, revision }: IndicatorChange['before']) =>
    value === null
      ? vi.status.indicator[status]
      : fill(words.stated, {
          status: vi.status.indicator[status],
          value: figureText(value, indicator && measureAt(indicator, revision)),
        });
  return row(code, indicator?.name ?? '', words.change[kind], sideText(before), sideText(after));
}

type ReportedChange = Omit<IndicatorChange, 'kind'> & { kind: keyof typeof words.change };
