import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import { dayWords, documentNumber, type ReportTable, romanNumeral } from '#shared/domain/reporting/report.ts';
import { fillWords } from '#shared/messages/fill-words.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { ReportTableView } from './report-table.tsx';
import styles from './report-sheet.module.css';

interface ReportAnnexProps {
  table: ReportTable;
  number: number;
  header: ReportContent['header'];
}

/** A table as an annex, by the number that the text names; on paper it begins a sheet, across where it is wide. */
export function ReportAnnex({ table, number, header }: ReportAnnexProps) {
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
