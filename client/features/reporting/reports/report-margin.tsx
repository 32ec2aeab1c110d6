import type { Report } from '#shared/contract/reporting/reports.ts';
import { fillWords } from '#shared/messages/fill-words.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { formatDate, formatMoment } from '../../../ui/values/format.ts';

// Nghị định 30/2020/NĐ-CP, Phụ lục I: 20 mm above and below, 30 mm left, 15 mm right.
const MARGINS = '20mm 15mm 20mm 30mm';
const FOOT = '@bottom-center { white-space: pre-line; font-size: 6.5pt; line-height: 1.3;';

/** In the margin of every printed sheet of a report: what its Word file says there, so that a sheet can be held against the record. */
export function ReportMargin({ report: { id, content, contentHash } }: { report: Report }) {
  const { basis, hash } = reportDocument.footer;
  const words = [
    fillWords(basis, {
      on: formatDate(content.on, 'vi'),
      knownAt: formatMoment(content.knownAt, 'vi'),
      id,
    }),
    fillWords(hash, { hash: contentHash }),
  ];
  // The words of a margin stand in its style; a line break is written so in CSS.
  const text = JSON.stringify(words.join('\n')).replaceAll('\\n', '\\a ');
  return (
    <style>
      {`@page { size: a4; margin: ${MARGINS}; @bottom-left { content: none } @bottom-right { content: none } ${FOOT} content: ${text} } }
        @page report-wide { size: a4 landscape; margin: ${MARGINS} }`}
    </style>
  );
}
