import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import { linesOf } from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { inPlaces } from './in-places.ts';

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
          <p key={place} className="report-agency">
            <strong>{text}</strong>
          </p>
        ))}
        <p className="report-signer">
          <strong>{signerName}</strong>
        </p>
      </div>
    </footer>
  );
}
