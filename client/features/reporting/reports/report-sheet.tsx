import type { Report, ReportContent } from '#shared/contract/reporting/reports.ts';
import {
  agencyInHead,
  dayWords,
  documentNumber,
  printedSections,
  type ReportTable,
  romanNumeral,
} from '#shared/domain/reporting/report.ts';
import { fillWords } from '#shared/messages/fill-words.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { formatDate, formatMoment } from '../../../ui/values/format.ts';
import styles from './report-sheet.module.css';
import { ReportSignature } from './report-signature.tsx';
import { ReportTableView } from './report-table.tsx';
import { withKeys } from './with-keys.ts';

/** A stored report in its paper layout; always in Vietnamese, whatever the language of the screen. */
export function ReportSheet({ report }: { report: Report }) {
  const { header, sections, annexes, notes } = report.content;
  return (
    <article className={styles['report-sheet']} data-part="report-sheet" lang="vi">
      <ReportMargin report={report} />
      <ReportHead header={header} />
      {printedSections(sections).map(({ id, heading, paragraphs, tables }) => (
        <section key={id}>
          <div className={styles['report-beginning']}>
            {heading && <h3>{heading}</h3>}
            <Paragraphs lines={paragraphs.slice(0, 1)} />
          </div>
          <Paragraphs lines={paragraphs.slice(1)} />
          {tables.map((table) => (
            <ReportTableView key={table.id} table={table} />
          ))}
        </section>
      ))}
      {notes.map((note) => (
        <p key={note}>
          <em>{note}</em>
        </p>
      ))}
      <ReportSignature header={header} />
      {annexes.map((table, index) => (
        <ReportAnnex key={table.id} table={table} number={index + 1} header={header} />
      ))}
    </article>
  );
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  return withKeys(lines).map(({ key, text }) => (
    <p key={key} className={styles['report-paragraph']}>
      {text}
    </p>
  ));
}

function ReportHead({ header }: Pick<ReportContent, 'header'>) {
  const { superior, agency, number, place, datedOn, subject } = header;
  const { head } = reportDocument;
  return (
    <>
      <header>
        <div>
          {superior && <p className={styles['report-agency']}>{agencyInHead(superior)}</p>}
          <p className={`${styles['report-agency']} ${styles['report-underlined']}`}>
            <strong>{agencyInHead(agency)}</strong>
          </p>
          <p>{fillWords(head.number, { number: documentNumber(number) })}</p>
        </div>
        <div>
          <p>
            <strong>{head.country}</strong>
          </p>
          <p className={styles['report-underlined']}>
            <strong>{head.motto}</strong>
          </p>
          <p>
            <em>{fillWords(head.dateline, { place, ...dayWords(datedOn) })}</em>
          </p>
        </div>
      </header>
      <h2 className={styles['report-underlined']}>
        {head.kind}
        <br />
        {subject}
      </h2>
    </>
  );
}

interface ReportAnnexProps {
  table: ReportTable;
  number: number;
  header: ReportContent['header'];
}

/** A table as a numbered annex; on paper it starts a new sheet, in landscape if it is wide. */
function ReportAnnex({ table, number, header }: ReportAnnexProps) {
  const { annex } = reportDocument;
  const { agency, datedOn } = header;
  return (
    <section className={styles['report-annex']} data-wide={table.isWide}>
      <h3>
        {fillWords(annex.title, { number: romanNumeral(number) })}
        <br />
        <span className={styles['report-annex-title']}>{table.title}</span>
      </h3>
      <p>
        <em>
          {fillWords(annex.attached, {
            ...dayWords(datedOn),
            number: documentNumber(header.number),
            agency,
          })}
        </em>
      </p>
      <ReportTableView table={table} isTitled />
    </section>
  );
}

// Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20 mm, left 30 mm, right 15 mm.
const MARGINS = '20mm 15mm 20mm 30mm';
const FOOT = '@bottom-center { white-space: pre-line; font-size: 6.5pt; line-height: 1.3;';

/** Footer of every printed sheet, as in the Word file, so that a sheet can be checked against the record. */
function ReportMargin({ report: { id, content, contentHash } }: { report: Report }) {
  const { basis, hash } = reportDocument.footer;
  const words = [
    fillWords(basis, {
      on: formatDate(content.on, 'vi'),
      knownAt: formatMoment(content.knownAt, 'vi'),
      id,
    }),
    fillWords(hash, { hash: contentHash }),
  ];
  // The text becomes a CSS string, in which a line break is written `\a `.
  const text = JSON.stringify(words.join('\n')).replaceAll('\\n', '\\a ');
  return (
    <style>
      {`@page { size: a4; margin: ${MARGINS}; @bottom-left { content: none } @bottom-right { content: none } ${FOOT} content: ${text} } }
        @page report-wide { size: a4 landscape; margin: ${MARGINS} }`}
    </style>
  );
}
