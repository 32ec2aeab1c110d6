import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import { linesOf } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import styles from './report-sheet.module.css';
import { withKeys } from './with-keys.ts';

/** End of an official document: recipients on the left, signature on the right. */
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
          {withKeys(linesOf(recipients)).map(({ key, text }) => (
            <li key={key}>{text.replace(/^-\s*/, '')}</li>
          ))}
        </ul>
      </div>
      <div>
        {withKeys(linesOf(signerTitle)).map(({ key, text }) => (
          <p key={key} className={styles['report-agency']}>
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
