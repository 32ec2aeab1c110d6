import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { ReportHeader } from '#shared/contract/reporting/reports.ts';
import { agencyInHead, dayWords, documentNumber, linesOf } from '#shared/domain/reporting/report.ts';
import { wrapEvenly } from '#shared/domain/values/even-lines.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { columnsWithoutLines } from '../../../files/docx/columns.ts';
import { centred, lineBeneath, paragraph, SIZE } from '../../../files/docx/paragraphs.ts';
import { fill } from './wording.ts';

const { head } = reportDocument;

// Millimetres; 165 is the width between the margins.
const AGENCY = 70;
const COUNTRY = 95;
const TEXT = 165;

// Letters per line at the printed size.
const LETTERS_OF_SUBJECT = 68;

/** Head of an official document: agency and number on the left, country, place and date on the right, then the title. */
export function headOf(header: ReportHeader): (Paragraph | Table)[] {
  const { superior, agency, number, place, datedOn, subject } = header;
  const kept = { keepNext: true };
  return [
    columnsWithoutLines([
      {
        width: AGENCY,
        children: [
          ...(superior === '' ? [] : [centred(agencyInHead(superior), { size: SIZE.agency })]),
          centred(agencyInHead(agency), { size: SIZE.agency, bold: true }),
          lineBeneath(25, AGENCY),
          centred(fill(head.number, { number: documentNumber(number) }), { size: SIZE.head }),
        ],
      },
      {
        width: COUNTRY,
        children: [
          centred(head.country, { size: SIZE.agency, bold: true }),
          centred(head.motto, { size: SIZE.head, bold: true }),
          lineBeneath(56, COUNTRY),
          centred(fill(head.dateline, { place, ...dayWords(datedOn) }), { size: SIZE.head, italics: true }),
        ],
      },
    ]),
    centred(head.kind, { size: SIZE.text, bold: true }, { ...kept, spacing: { before: 360 } }),
    centred(wrapEvenly(subject, LETTERS_OF_SUBJECT), { size: SIZE.text, bold: true }, kept),
    lineBeneath(50, TEXT),
  ];
}

/** End of an official document: recipients on the left, signature on the right, together on one page. */
export function endOf({ recipients, signerTitle, signerName }: ReportHeader): Table {
  const space = { spacing: { before: 1500 } };
  return columnsWithoutLines([
    {
      width: 85,
      children: [
        paragraph(head.recipients, { size: SIZE.agency, bold: true, italics: true }),
        ...linesOf(recipients).map((line) =>
          paragraph(`- ${line.replace(/^-\s*/, '')}`, { size: SIZE.recipients }),
        ),
      ],
    },
    {
      width: TEXT - 85,
      children: [
        ...linesOf(signerTitle).map((line) =>
          centred(line.toLocaleUpperCase('vi'), { size: SIZE.head, bold: true }),
        ),
        paragraph(signerName, { size: SIZE.text, bold: true }, { alignment: AlignmentType.CENTER, ...space }),
      ],
    },
  ]);
}
