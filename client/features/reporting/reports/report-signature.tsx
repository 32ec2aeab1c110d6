import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import { linesOf } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { inPlaces } from './in-places.ts';
import styles from './report-sheet.module.css';

/** What ends an official document: the recipients left, the signature right. */
export function ReportSignature({ header }: Pick<ReportContent, 'header'>) {
  const { recipients, signerTitle, signerName } = header;
  return (
    <footer>
      <div>
        <p>
          <strong>
            <em>{reportDocument.head.recipients}</em>
          </strong>
        </p>
        <ul>
          {inPlaces(linesOf(recipients)).map(({ place, text }) => (
            <li key={place}>{text.replace(/^-\s*/, '')}</li>
          ))}
        </ul>
      </div>
      <div>
        {inPlaces(linesOf(signerTitle)).map(({ place, text }) => (
          <p key={place} className={styles['report-agency']}>
            <strong>{text}</strong>
          </p>
        ))}
        <p className={styles['report-signer']}>
          <strong>{signerName}</strong>
        </p>
      </div>
    </footer>
  );
}
