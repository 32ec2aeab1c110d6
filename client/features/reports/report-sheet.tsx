import type { ReportContent } from '#shared/contract/reports.ts';
import { linesOf, printedSections } from '#shared/domain/report.ts';
import { reportDocument } from '#shared/messages/vi/report-document.ts';
import { ReportTableView } from './report-table.tsx';
import './reports.css';

/** A stored report as it reads on paper. It is a Vietnamese document in whatever language the screen is. */
export function ReportSheet({ content }: { content: ReportContent }) {
  const { header, sections, annexes, notes } = content;
  const [year, month, day] = header.datedOn.split('-');
  return (
    <article className="report-sheet" lang="vi">
      <header>
        <div>
          {header.superior && <p>{header.superior}</p>}
          <p>
            <strong>{header.agency}</strong>
          </p>
          <p>{reportDocument.head.number.replace('{{number}}', header.number)}</p>
        </div>
        <div>
          <p>
            <strong>{reportDocument.head.country}</strong>
          </p>
          <p>
            <strong>{reportDocument.head.motto}</strong>
          </p>
          <p>
            <em>{`${header.place}, ngày ${day} tháng ${month} năm ${year}`}</em>
          </p>
        </div>
      </header>
      <h2>
        {reportDocument.head.kind}
        <br />
        {header.subject}
      </h2>
      {printedSections(sections).map(({ id, heading, paragraphs, tables }) => (
        <section key={id}>
          {heading && <h3>{heading}</h3>}
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
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
      <Signature header={header} />
      {annexes.map((table) => (
        <ReportTableView key={table.id} table={table} />
      ))}
    </article>
  );
}

function Signature({ header: { recipients, signerTitle, signerName } }: Pick<ReportContent, 'header'>) {
  return (
    <footer>
      <div>
        <p>
          <strong>
            <em>{reportDocument.head.recipients}</em>
          </strong>
        </p>
        <ul>
          {linesOf(recipients).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        {linesOf(signerTitle).map((line) => (
          <p key={line}>
            <strong>{line}</strong>
          </p>
        ))}
        <p className="report-signer">
          <strong>{signerName}</strong>
        </p>
      </div>
    </footer>
  );
}
