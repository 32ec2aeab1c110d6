import * as z from 'zod';
import { ReportSection, ReportSectionId, ReportTable } from '#shared/domain/reporting/report.ts';
import { AnyInstant, Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId, words } from '#shared/domain/values/text.ts';
import { BOARD_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { AnsweredView, SetId } from '../view.ts';

/** Formal parts around the text of an official report (Nghị định 30/2020/NĐ-CP), as the office edits them. */
export const ReportHeader = z
  .strictObject({
    superior: words(200).describe('agency above the reporting one; may be empty'),
    agency: words(200),
    number: words(60).describe('number and symbol, e.g. `15/BC-VPĐP`; empty or `/BC-VPĐP` without a number'),
    place: words(100),
    datedOn: LocalDate.describe('date of the report'),
    subject: words(400).describe('text below the heading „BÁO CÁO“'),
    recipients: words(2000).describe('one per line'),
    signerTitle: words(200).describe('one per line, e.g. `KT. CHÁNH VĂN PHÒNG` and `PHÓ CHÁNH VĂN PHÒNG`'),
    signerName: words(100),
  })
  .meta({ id: 'ReportHeader' });
export type ReportHeader = z.infer<typeof ReportHeader>;

/** Whole content of a report: point of view, head, text, tables. This is stored and signed. */
export const ReportContent = z
  .object({
    set: AnsweredView.set,
    on: LocalDate,
    from: LocalDate.describe('day from which changes are listed'),
    knownAt: Instant,
    communes: z.array(z.object({ id: z.string(), name: z.string() })).describe('by name, as named then'),
    header: ReportHeader,
    sections: z.array(ReportSection),
    annexes: z.array(ReportTable),
    notes: z.array(z.string()).describe('on figures made up for the sample and on unchecked targets'),
  })
  .meta({ id: 'ReportContent' });
export type ReportContent = z.infer<typeof ReportContent>;

/** Texts of a report that an officer may edit after drafting, by section. */
export const ReportTexts = z.record(ReportSectionId, words(10_000)).meta({ id: 'ReportTexts' });
export type ReportTexts = z.infer<typeof ReportTexts>;

const Stored = {
  id: z.uuid(),
  contentHash: z.string().describe('SHA-256 of the content as JSON'),
  madeAt: Instant,
  author: z.string(),
};

/** Stored report in a list. */
export const ReportSummary = z
  .object({
    ...Stored,
    ...ReportContent.pick({ on: true, from: true, knownAt: true }).shape,
    set: SetId,
    ...ReportHeader.pick({ number: true, subject: true, datedOn: true }).shape,
  })
  .meta({ id: 'ReportSummary' });
export type ReportSummary = z.infer<typeof ReportSummary>;

/** Stored report with its content, and whether the record still gives the same tables. */
export const Report = z
  .object({
    ...Stored,
    content: ReportContent,
    isReproduced: z.boolean().describe('recomputing from the same point of view gives the same tables'),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

export const draftReport = defineOperation({
  method: 'GET',
  path: '/api/report-draft',
  summary: 'A report drafted from the record: tables, sentences, and the head of the last report',
  access: 'make-report',
  readsFrom: [...BOARD_FACTS, 'report'],
  query: z.object({
    set: SetId,
    on: LocalDate,
    from: LocalDate,
    knownAt: AnyInstant.optional().describe('default: a moment ago; also if it is in the future'),
  }),
  response: ReportContent,
});

/** Report as edited by its author. Only texts are sent: the tables come from the record. */
export const ReportBody = z
  .strictObject({
    id: ChosenId,
    set: SetId,
    on: LocalDate,
    from: LocalDate,
    knownAt: AnyInstant.describe('`knownAt` of the draft, i.e. what the author saw'),
    header: ReportHeader,
    texts: ReportTexts,
  })
  .meta({ id: 'ReportBody' });
export type ReportBody = z.infer<typeof ReportBody>;

export const createReport = defineOperation({
  method: 'POST',
  path: '/api/reports',
  summary: 'Store a report permanently; a repeated id gets the same answer',
  access: 'make-report',
  writes: ['report'],
  body: ReportBody,
  response: ReportSummary,
});

export const listReports = defineOperation({
  method: 'GET',
  path: '/api/reports',
  summary: 'All reports, latest first',
  access: 'read-record',
  readsFrom: ['report'],
  response: z.object({ reports: z.array(ReportSummary) }),
});

const params = z.object({ reportId: ChosenId });

export const readReport = defineOperation({
  method: 'GET',
  path: '/api/reports/:reportId',
  summary: 'A stored report, and whether the record still gives its tables',
  access: 'read-record',
  // Entries, sets and decisions are read as known when the report was made, which never changes; communes and recognitions have
  // no such moment.
  readsFrom: ['report', 'commune', 'recognition'],
  params,
  response: Report,
});

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const downloadReport = defineOperation({
  method: 'GET',
  path: '/api/reports/:reportId.docx',
  summary: 'A stored report as a Word document, byte for byte the same each time',
  access: 'export-record',
  readsFrom: ['report'],
  params,
  response: z.string(),
  file: [DOCX_TYPE],
});
