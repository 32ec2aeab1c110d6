import type { ReportTexts } from '#shared/contract/reporting/reports.ts';
import { topWithTies } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../files/csv.ts';
import type { ReportedChanges } from './changes.ts';
import { markSentences } from './mark-sentences.ts';
import { meanChange, meanOfSome } from './mean-change.ts';
import type { ReportFindings } from './report-findings.ts';
import { hasEntries, namesOf } from './source.ts';
import { groupText } from './tables/groups-table.ts';
import { fill } from './wording.ts';

// Number of criteria or indicators named in a sentence; more if several are missed equally often.
const NAMED = 3;

/** Drafts the text of each section from the figures; the proposals are left for the officer. */
export function draftTexts(findings: ReportFindings): ReportTexts {
  const isEmpty = findings.board.communes.every((row) => !row.hasEntries);
  return {
    opening: openingText(findings),
    results: isEmpty ? fill(reportDocument.nothingRecorded, daysOf(findings)) : resultsText(findings),
    criteria: isEmpty ? reportDocument.criteria.detail : criteriaText(findings),
    gaps: isEmpty ? reportDocument.gaps.detail : gapsText(findings),
    changes: changesText(findings),
    metrics: reportDocument.metrics,
    proposals: '',
  };
}

function daysOf({ source: { view } }: ReportFindings): { on: string; from: string } {
  return { on: vietnameseDay(view.on), from: vietnameseDay(view.from) };
}

function lines(...sentences: (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join('\n');
}

function openingText(findings: ReportFindings): string {
  const { revision, communes } = findings.source;
  return fill(reportDocument.opening, {
    title: revision.set.title,
    document: issuedDocument(revision.set.issued),
    communes: communes.length,
    on: daysOf(findings).on,
  });
}

// Citation form of 30/2020/NĐ-CP: number, date, and issuer if the set names one.
function issuedDocument({ number, date, by }: ReportFindings['source']['revision']['set']['issued']): string {
  const dated = fill(reportDocument.issued, { number, date: vietnameseDay(date) });
  return by === undefined ? dated : fill(reportDocument.issuedBy, { document: dated, by });
}

function resultsText(findings: ReportFindings): string {
  const { source, board } = findings;
  const words = reportDocument.results;
  const total = source.revision.set.criteria.length;
  const rows = board.communes.filter((row) => row.hasEntries);
  const missing = board.communes.filter((row) => !row.hasEntries).map((row) => row.communeId);
  const atRisk = board.communes.filter(({ risk }) => risk !== null).map((row) => row.communeId);
  const low = rows.reduce((sum, row) => sum + row.low, 0);
  const groups = board.groups
    .filter((group) => group.communes.length > 0)
    .map((group) => fill(words.group, { communes: group.communes.length, group: groupText(group, total) }));
  return lines(
    fill(words.groups, { communes: rows.length, groups: groups.join('; ') }),
    fill(words.mean, { mean: board.meanCriteriaMet ?? '', total, change: meanChange(findings) }),
    meanOfSome(findings),
    ...markSentences(findings),
    missing.length > 0 && fill(words.missing, { communes: namesOf(source, missing) }),
    low > 0 && fill(words.low, { low }),
    atRisk.length > 0 && fill(words.risk, { communes: namesOf(source, atRisk) }),
  );
}

function criteriaText({ source, board, tallies }: ReportFindings): string {
  const words = reportDocument.criteria;
  const communes = board.communes.filter((row) => row.hasEntries).length;
  const metByAll = tallies.filter((tally) => tally.communes.met.length === communes).length;
  const missed = topWithTies(tallies, (tally) => tally.communes['not-met'].length, NAMED).map(
    ({ number, name, communes: { 'not-met': missing } }) =>
      fill(words.criterion, { number, name, communes: missing.length }),
  );
  return lines(
    fill(words.all, { communes, number: metByAll, total: source.revision.set.criteria.length }),
    missed.length > 0 && fill(words.most, { criteria: missed.join('; ') }),
    words.detail,
  );
}

function gapsText({ source, board }: ReportFindings): string {
  const words = reportDocument.gaps;
  const rows = board.communes.filter((row) => row.hasEntries);
  const sum = (key: 'notMet' | 'notAssessed') => rows.reduce((total, row) => total + row[key], 0);
  const [notMet, notAssessed] = [sum('notMet'), sum('notAssessed')];
  if (notMet + notAssessed === 0) return words.none;
  const names = new Map(
    source.revision.set.criteria.flatMap(({ indicators }) =>
      indicators.map(({ code, name }) => [code, name] as const),
    ),
  );
  const missed = topWithTies(board.gaps, (gap) => gap.notMet.length, NAMED).map((gap) =>
    fill(words.indicator, {
      code: gap.code,
      name: names.get(gap.code) ?? '',
      communes: gap.notMet.length,
    }),
  );
  return lines(
    fill(words.counts, { notMet, notAssessed }),
    missed.length > 0 && fill(words.most, { indicators: missed.join('; ') }),
    words.detail,
  );
}

function changesText(findings: ReportFindings): string {
  const { source, changes } = findings;
  const words = reportDocument.changes;
  const days = daysOf(findings);
  if (!source.communes.some(({ before }) => hasEntries(before))) return fill(words.unknown, days);
  const count = (of: (one: ReportedChanges) => number) => changes.reduce((sum, one) => sum + of(one), 0);
  const indicators = (kind: 'gained' | 'lost') =>
    count((one) => one.indicators.filter((change) => change.kind === kind).length);
  const counts = {
    criteriaGained: count(({ criteria }) => criteria.gained.length),
    criteriaLost: count(({ criteria }) => criteria.lost.length),
    gained: indicators('gained'),
    lost: indicators('lost'),
  };
  const corrected = count((one) => one.corrected.length);
  const late = count((one) => one.late);
  const isSame = Object.values(counts).every((number) => number === 0);
  return lines(
    isSame ? fill(words.none, days) : fill(words.counts, { ...days, ...counts }),
    corrected > 0 && fill(words.corrected, { ...days, corrected }),
    late > 0 && fill(words.late, { ...days, late }),
    (!isSame || corrected > 0) && words.detail,
  );
}
