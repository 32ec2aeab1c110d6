import type { Report, ReportContent } from '#shared/contract/reporting/reports.ts';
import { agencyInHead, dayWords, documentNumber, printedSections } from '#shared/domain/reporting/report.ts';
import { fillWords } from '#shared/messages/fill-words.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { inPlaces } from './in-places.ts';
import { ReportAnnex } from './report-annex.tsx';
import { ReportMargin } from './report-margin.tsx';
import { ReportSignature } from './report-signature.tsx';
import { ReportTableView } from './report-table.tsx';
import styles from './report-sheet.module.css';

/** A stored report as it reads on paper. It is a Vietnamese document in whatever language the screen is. */
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
  return inPlaces(lines).map(({ place, text }) => (
    <p key={place} className={styles['report-paragraph']}>
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
