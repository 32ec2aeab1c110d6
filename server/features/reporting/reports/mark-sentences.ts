import { yearOf } from '#shared/domain/values/local-date.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../files/csv.ts';
import type { ReportFindings } from './report-findings.ts';
import { fill } from './wording.ts';

type Row = ReportFindings['board']['communes'][number];

/** Sentences on results that rest on an earlier year's figures or targets, or on judgements in question (R4, R23). */
export function markSentences({ board, source }: ReportFindings): (string | false)[] {
  const words = reportDocument.results;
  const rows = board.communes.filter((row) => row.hasEntries);
  const sum = (read: (row: Row) => number) => rows.reduce((total, row) => total + read(row), 0);
  const day = { on: vietnameseDay(source.view.on), year: String(yearOf(source.view.on)) };
  const [earlierYear, earlierTarget] = [
    sum((row) => row.ofEarlierYear),
    sum((row) => row.metByEarlierTarget),
  ];
  const criteria = sum((row) => row.criteriaMetByEarlierTarget);
  const [awaiting, byCommune] = [sum((row) => row.awaitsJudgement), sum((row) => row.judgedByCommune)];
  return [
    earlierYear > 0 && fill(words.earlierYear, { number: earlierYear, ...day }),
    earlierTarget > 0 && fill(words.earlierTarget, { number: earlierTarget, criteria, ...day }),
    awaiting > 0 && fill(words.awaiting, { number: awaiting }),
    byCommune > 0 && fill(words.byCommune, { number: byCommune }),
  ];
}
