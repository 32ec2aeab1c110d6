import type { Board } from '#shared/contract/standing/standings.ts';
import type { ReportTable } from '#shared/domain/reporting/report.ts';
import type { AchievementGroup } from '#shared/domain/standing/achievement-group.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { namesOf, type ReportSource } from '../source.ts';
import { fill, numberText } from '../wording.ts';
import { column, headingRow, row, tableOf } from './table.ts';

const { column: heading, group: words, mean } = reportDocument;

/** Communes of each group (R11), then those without entries (R9), and the mean. */
export function groupsTable(source: ReportSource, board: Board): ReportTable {
  const total = source.revision.set.criteria.length;
  const without = board.communes.filter((one) => !one.hasEntries).map(({ communeId }) => communeId);
  const rows = [
    ...board.groups.map((group) => ({ label: groupText(group, total), communes: group.communes })),
    ...(without.length > 0 ? [{ label: words.missing, communes: without }] : []),
  ].map(({ label, communes }) => row(label, numberText(communes.length), namesOf(source, communes)));
  const ofMean =
    board.meanCriteriaMet === null ? [] : [headingRow(fill(mean, { mean: board.meanCriteriaMet, total }))];
  return tableOf(
    'groups',
    [column(heading.group, 30), column(heading.communeCount, 12, 'end'), column(heading.communes, 58)],
    [...rows, ...ofMean],
  );
}

/** Text of a group of R11, such as „đạt 15–18 tiêu chí“. */
export function groupText({ from, to }: AchievementGroup, total: number): string {
  if (from === total) return fill(words.all, { total });
  if (from === 0) return fill(words.below, { bound: to + 1 });
  return from === to ? fill(words.exactly, { from }) : fill(words.range, { from, to });
}
