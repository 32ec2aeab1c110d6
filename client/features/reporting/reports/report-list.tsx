import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { downloadReport, type ReportSummary } from '#shared/contract/reporting/reports.ts';
import { MomentText } from '../../../ui/dates/date-text.tsx';
import styles from '../../../ui/layout/card-table.module.css';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useAuthorName } from '../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

export function ReportList({ reports }: { reports: readonly ReportSummary[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useAuthorName();
  if (reports.length === 0) {
    return <EmptyNotice title={t('reports.list.none')} detail={t('reports.list.noneDetail')} />;
  }
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          {(['report', 'period', 'knownAt', 'made', 'file'] as const).map((key) => (
            <th key={key} scope="col">
              {t(`reports.list.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, number, subject, on, from, knownAt, madeAt, author }) => (
          <tr key={id}>
            <th scope="row">
              <PageLink to="/bao-cao/$reportId" params={{ reportId: id }} inherit>
                {number === '' ? subject : `${number}: ${subject}`}
              </PageLink>
            </th>
            <td data-label={t('reports.list.period')}>
              <span>{`${format.date(from)} – ${format.date(on)}`}</span>
            </td>
            <td data-label={t('reports.list.knownAt')}>
              <MomentText at={knownAt} />
            </td>
            <td data-label={t('reports.list.made')}>
              <span>
                <MomentText at={madeAt} />, {nameOf(author)}
              </span>
            </td>
            <td data-label={t('reports.list.file')}>
              <a href={addressOf(downloadReport, { params: { reportId: id } })} download>
                {t('reports.list.word')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
