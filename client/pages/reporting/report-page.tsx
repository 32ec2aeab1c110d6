import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { downloadReport, type Report, readReport } from '#shared/contract/reporting/reports.ts';
import { ApiProblem } from '../../api/call.ts';
import { queryOf } from '../../api/query.ts';
import { ReportSheet } from '../../features/reporting/reports/report-sheet.tsx';
import reportsStyles from '../../features/reporting/reports/reports.module.css';
import boardStyles from '../../features/standing/board/board.module.css';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { useAuthorName } from '../../ui/values/use-author-name.ts';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/bao-cao/$reportId');

/** A stored report, its Word file, and whether the record still gives the same tables. */
export function ReportPage() {
  const { t } = useTranslation();
  const { reportId } = route.useParams();
  const { data, error, refetch } = useQuery(queryOf(readReport, { params: { reportId } }));
  if (data) return <StoredReport report={data} />;
  if (error === null) return <PageLoading height={640} />;
  return (
    <>
      <PageHeading title={t('reports.title')} />
      {error instanceof ApiProblem && [400, 404].includes(error.problem.status) ? (
        <EmptyNotice
          title={t('reports.unknown')}
          detail={<PageLink to="/bao-cao">{t('reports.all')}</PageLink>}
        />
      ) : (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function StoredReport({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { number, subject } = report.content.header;
  return (
    <>
      <div className="no-print">
        <PageHeading
          title={number === '' ? t('reports.title') : t('reports.numbered', { number })}
          subtitle={subject}
          actions={
            <div className={boardStyles['page-actions']}>
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={() => window.print()}
              >
                {t('reports.print')}
              </Button>
              <Button
                component="a"
                href={addressOf(downloadReport, { params: { reportId: report.id } })}
                download
                leftSection={<IconDownload size={16} aria-hidden />}
              >
                {t('reports.list.word')}
              </Button>
            </div>
          }
        />
        <Provenance report={report} />
      </div>
      <ReportSheet report={report} />
    </>
  );
}

function Provenance({ report: { content, madeAt, author, contentHash, isReproduced } }: { report: Report }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useAuthorName();
  return (
    <div className={reportsStyles['report-provenance']}>
      <p data-reproduced={isReproduced}>{t(isReproduced ? 'reports.same' : 'reports.differs')}</p>
      <p>
        {t('reports.provenance', {
          author: nameOf(author),
          madeAt: format.moment(madeAt),
          on: format.date(content.on),
          knownAt: format.moment(content.knownAt),
        })}{' '}
        <PageLink to="/bao-cao" underline="always">
          {t('reports.all')}
        </PageLink>
      </p>
      <p>
        {t('reports.hash')} <code>{contentHash}</code>
      </p>
    </div>
  );
}
