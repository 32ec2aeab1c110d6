import type { ReportTable } from '#shared/domain/reporting/report.ts';
import { findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { isInState } from '#shared/domain/standing/indicator-state.ts';
import { countsAsMet } from '#shared/domain/standing/judge-criterion.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { labelsOfParts } from '#shared/domain/values/measure.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vi } from '#shared/messages/vi.ts';
import { hasEntries, type ReportedCommune, type ReportSource } from '../source.ts';
import { figureText, fill, shortfallText, targetText } from '../wording.ts';
import { column, headingRow, markIllustrative, markUnchecked, row, tableOf } from './table.ts';

const { column: heading, legend, communeGaps, communeWithout, noRows } = reportDocument;

// Wide enough for long units such as „triệu đồng/người/năm“ without a break.
const COLUMNS = [
  column(heading.code, 6, 'center'),
  column(heading.indicator, 42),
  column(heading.value, 15, 'center'),
  column(heading.target, 15, 'center'),
  column(heading.shortfall, 12, 'center'),
  column(heading.status, 10, 'center'),
];

/** By commune, each indicator that does not count as met (R5): figure, target and shortfall. */
export function gapsTable({ revision: { set }, communes }: ReportSource): ReportTable {
  const rows = communes.flatMap((commune) => {
    if (!hasEntries(commune.after)) return [headingRow(fill(communeWithout, { name: commune.name }))];
    const missing = commune.after.criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ status }) => !countsAsMet(set, status));
    return [
      headingRow(gapHeading(commune, missing.length)),
      ...missing.map((one) => row(one.code, ...cellsOf(one, findIndicator(set, one.code)))),
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

function cellsOf(judged: IndicatorStanding, indicator: Indicator | undefined): string[] {
  const { value, why, status, entry } = judged;
  const isTargetKnown = why.basis !== 'no-entry' && why.basis !== 'withdrawn';
  const target = isTargetKnown ? targetCell(judged, indicator) : '';
  return [
    indicator?.name ?? '',
    markIllustrative(
      figureText(value, indicator && measureAt(indicator, entry?.revision)),
      entry?.illustrative === true,
    ),
    target && markUnchecked(target, isInState('unchecked', judged)),
    shortfallCell(judged, indicator),
    vi.status.indicator[status],
  ];
}

function targetCell(judged: IndicatorStanding, indicator: Indicator | undefined): string {
  const { target, why } = judged;
  if (why.parts !== null && Array.isArray(targetsOf(judged))) {
    return why.parts.map((part) => targetText(part.target, part.comparison, part.unit)).join('; ');
  }
  return targetText(target, why.comparison, indicator?.unit ?? null);
}

// For an indicator with parts, one line for each part that falls short.
function shortfallCell({ why }: IndicatorStanding, indicator: Indicator | undefined): string {
  const short = (margin: number | null, unit: string | null) =>
    margin !== null && margin < 0 ? shortfallText(-margin, unit) : '';
  if (why.parts === null) return short(why.margin, indicator?.unit ?? null);
  const labels = labelsOfParts(indicator);
  return why.parts
    .flatMap(({ margin, unit }, i) => {
      const text = short(margin, unit);
      return text === '' ? [] : labels[i] === undefined ? text : `${labels[i]}: ${text}`;
    })
    .join('\n');
}
