import { ReportContent, type ReportHeader, type ReportTexts } from '#shared/contract/reporting/reports.ts';
import { ReportSectionId } from '#shared/domain/reporting/report.ts';
import { sumChanges, type TotalsChange } from '#shared/domain/standing/change-since.ts';
import { tallyCriteria } from '#shared/domain/standing/criterion-tally.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { boardOf, partOf } from '../../standing/standings/boards.ts';
import { referenceOf } from '../../standing/standings/standings.ts';
import { changesOf } from './changes.ts';
import type { ReportFindings } from './report-findings.ts';
import { draftTexts } from './report-sentences.ts';
import { hasEntries, type ReportedCommune, type ReportSource } from './source.ts';
import { changesTable } from './tables/changes-table.ts';
import { criteriaTable } from './tables/criteria-table.ts';
import { gapsTable } from './tables/gaps-table.ts';
import { groupsTable } from './tables/groups-table.ts';
import { marksTable } from './tables/marks-table.ts';
import { matrixTable } from './tables/matrix-table.ts';
import { metricsTable } from './tables/metrics-table.ts';
import { standingsTable } from './tables/standings-table.ts';
import { fill } from './wording.ts';

/** Builds a report from its source, with the given head and `texts`, or drafted texts if there are none. */
export function reportContent(
  source: ReportSource,
  header: ReportHeader,
  texts?: ReportTexts,
): ReportContent {
  const findings = findingsOf(source);
  const written = texts ?? draftTexts(findings);
  const { on, from, knownAt } = source.view;
  const tables = {
    results: [groupsTable(source, findings.board), standingsTable(source), ...marksTable(source)],
  };
  return ReportContent.parse({
    set: referenceOf(source.revision),
    on,
    from,
    knownAt,
    communes: source.communes.map(({ id, name }) => ({ id, name })),
    header,
    sections: ReportSectionId.options.map((id) => ({
      id,
      title: reportDocument.section[id],
      text: written[id],
      tables: id === 'results' ? tables.results : [],
    })),
    annexes: [
      matrixTable(source),
      criteriaTable(source, findings.tallies),
      gapsTable(source),
      changesTable(source, findings.changes),
      metricsTable(source),
    ],
    notes: notesOf(source),
  });
}

function findingsOf(source: ReportSource): ReportFindings {
  const { revision, view, communes } = source;
  const standings = communes.map(({ name, after }) => ({ ...after, name }));
  return {
    source,
    board: boardOf(revision, { on: view.on, knownAt: view.knownAt }, standings.map(partOf)),
    change: sumChanges(communes.map(changeOf)),
    tallies: tallyCriteria(revision.set, standings),
    changes: changesOf(source),
  };
}

function changeOf({ before, after }: ReportedCommune): TotalsChange | undefined {
  if (!hasEntries(before) || !hasEntries(after)) return undefined;
  return {
    criteria: after.criteriaMet - before.criteriaMet,
    indicators: after.indicatorsMet - before.indicatorsMet,
    criteriaBefore: before.criteriaMet,
  };
}

function notesOf({ revision, communes }: ReportSource): string[] {
  const { note, decision } = reportDocument;
  const isIllustrative = communes.some(
    ({ after }) => after.illustrative || after.metrics.some((point) => point.illustrative),
  );
  const unchecked = communes.reduce((sum, { after }) => sum + after.unchecked, 0);
  const amendments = revision.set.amendments.filter(({ incorporated }) => !incorporated);
  const documents = amendments.map(({ number }) => fill(decision, { number })).join(', ');
  return [
    ...(isIllustrative ? [note.illustrative] : []),
    ...(unchecked > 0 ? [fill(note.unchecked, { number: unchecked })] : []),
    ...(amendments.length > 0 ? [fill(note.amended, { documents })] : []),
  ];
}
