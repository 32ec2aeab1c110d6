import { findIndicator } from '#shared/domain/criteria-set.ts';
import { isInState } from '#shared/domain/indicator-state.ts';
import type { ReportTable } from '#shared/domain/report.ts';
import type { IndicatorStanding } from '#shared/domain/standing.ts';
import { countsAsMet } from '#shared/domain/status.ts';
import { reportDocument } from '#shared/messages/vi/report-document.ts';
import { vi } from '#shared/messages/vi.ts';
import { hasEntries, type ReportedCommune, type ReportSource } from '../source.ts';
import { figureText, fill, shortfallText, targetText } from '../wording.ts';
import { column, headingRow, markIllustrative, markUnchecked, row, tableOf } from './table.ts';

const { column: heading, legend, communeGaps, communeWithout, noRows } = reportDocument;

// Wide, so that long units such as „triệu đồng/người/năm“ are not broken within.
const COLUMNS = [
  column(heading.code, 6, 'center'),
  column(heading.indicator, 42),
  column(heading.value, 15, 'center'),
  column(heading.target, 15, 'center'),
  column(heading.shortfall, 12, 'center'),
  column(heading.status, 10, 'center'),
];

/** Per commune each indicator that does not count as met (R5): its figure, its target, how much is missing. */
export function gapsTable({ revision: { set }, communes }: ReportSource): ReportTable {
  const rows = communes.flatMap((commune) => {
    if (!hasEntries(commune.after)) return [headingRow(fill(communeWithout, { name: commune.name }))];
    const missing = commune.after.criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ status }) => !countsAsMet(set, status));
    const unitOf = (code: string) => findIndicator(set, code)?.unit ?? null;
    const nameOf = (code: string) => findIndicator(set, code)?.name ?? '';
    return [
      headingRow(gapHeading(commune, missing.length)),
      ...missing.map((one) => row(one.code, nameOf(one.code), ...cellsOf(one, unitOf(one.code)))),
    ];
  });
  const shown = rows.length > 0 ? rows : [headingRow(noRows.gaps)];
  return tableOf('gaps', COLUMNS, shown, { legend: [legend.shortfall], isWide: true });
}

function gapHeading({ name, after }: ReportedCommune, missing: number): string {
  const criteria = `${after.criteriaMet}/${after.criteriaTotal}`;
  const indicators = `${after.indicatorsMet}/${after.indicatorsTotal}`;
  return fill(communeGaps, { name, criteria, indicators, missing });
}

function cellsOf(judged: IndicatorStanding, unit: string | null): string[] {
  const { value, target, why, status, entry } = judged;
  const { margin, comparison, basis } = why;
  const isTargetKnown = basis !== 'no-entry' && basis !== 'withdrawn';
  return [
    markIllustrative(figureText(value, unit), entry?.illustrative === true),
    isTargetKnown ? markUnchecked(targetText(target, comparison, unit), isInState('unchecked', judged)) : '',
    margin !== null && margin < 0 ? shortfallText(-margin, unit) : '',
    vi.status.indicator[status],
  ];
}
