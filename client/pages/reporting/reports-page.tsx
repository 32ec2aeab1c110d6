import { Paper, Stack, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createReport,
  draftReport,
  listReports,
  type ReportSummary,
} from '#shared/contract/reporting/reports.ts';
import { type LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import { useInvalidation } from '../../api/invalidate.ts';
import { queryOf } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useView, type View } from '../../api/view.ts';
import { ReportForm } from '../../features/reporting/reports/report-form.tsx';
import { ReportList } from '../../features/reporting/reports/report-list.tsx';
import styles from '../../features/reporting/reports/reports.module.css';
import { TableDownloads } from '../../features/reporting/reports/table-downloads.tsx';
import { DateField } from '../../ui/dates/date-field.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/bao-cao');

/** Stored reports, the form for a new one, and downloads of tables. */
export function ReportsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const view = useView();
  const { data } = useSuspenseQuery(queryOf(listReports, {}));
  return (
    <>
      <PageHeading title={t('reports.title')} subtitle={t('reports.subtitle')} />
      <Stack gap="md">
        <Part title={t('reports.list.title')}>
          <ReportList reports={data.reports} />
        </Part>
        {may('make-report') && (
          <Part title={t('reports.form.title')}>
            <NewReport view={view} made={data.reports} />
          </Part>
        )}
        <Part title={t('reports.table.title')}>
          <TableDownloads view={view} />
        </Part>
      </Stack>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

interface NewReportProps {
  view: View;
  made: readonly ReportSummary[];
}

/** Form for a report on the viewed day; another day or period gives a new draft. */
function NewReport({ view: { set, on, knownAt }, made }: NewReportProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const invalidate = useInvalidation(createReport);
  const { tu } = route.useSearch();
  const from = tu === undefined || tu > on ? lastStepEndBefore(on, 'quarter') : tu;
  const { data, error, refetch } = useQuery({
    ...queryOf(draftReport, { query: { set, on, from, knownAt } }),
    // One draft per visit; refetched only when the record changes.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [drafts, setDrafts] = useState(1);
  const show = (reportId: string) => {
    // The texts are stored, so leaving needs no question. Leave before invalidating: the new report also makes this draft
    // stale, and it would be fetched again for nothing.
    const leaving = navigate({ to: '/bao-cao/$reportId', params: { reportId }, ignoreBlocker: true });
    void leaving.then(() => invalidate());
  };
  return (
    <Stack gap="sm">
      <p className={styles['report-note']}>{t('reports.form.explain', { on: format.date(on) })}</p>
      <div className={styles['report-from']}>
        <DateField
          label={t('reports.form.from')}
          value={from}
          max={on}
          onChange={(day: LocalDate) =>
            void navigate({ to: '.', search: (kept) => ({ ...kept, tu: day }), replace: true })
          }
        />
      </div>
      {data && (
        <ReportForm
          key={[set, on, from, knownAt, drafts].join(' ')}
          latest={data}
          knownAt={knownAt}
          made={made}
          onMade={show}
          onRedraft={() => setDrafts(drafts + 1)}
        />
      )}
      {!data &&
        (error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <PageLoading height={400} />
        ))}
    </Stack>
  );
}
