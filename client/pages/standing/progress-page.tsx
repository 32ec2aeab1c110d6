import { Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { earlierDay } from '../../features/standing/progress/earlier-day.tsx';
import { ProgressOverview } from '../../features/standing/progress/progress-overview.tsx';
import { dayQuery, progressQuery } from '../../features/standing/progress/progress-query.ts';
import { type ProgressSearch, stepOf } from '../../features/standing/progress/progress-search.ts';
import { ExportButtons } from '../../ui/layout/buttons/export-buttons.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { IllustrativeMark } from '../../ui/values/illustrative-mark.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/tien-do');

/** Progress over time against the set on view: all communes on one chart, one by one, and since an earlier day. */
export function ProgressPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useView();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const step = useDeferredValue(stepOf(search));
  const since = useDeferredValue(earlierDay(view.on, search.tu));
  const [{ data: progress }, { data: earlier }, { data: board }, { data: set }] = useSuspenseQueries({
    queries: [
      progressQuery(view, { step }),
      dayQuery(view, since),
      queryOf(readBoard, { query: view }),
      queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
    ],
  });
  const change = (changed: ProgressSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const { shortTitle, document } = board.set;
  return (
    <>
      <PageHeading
        title={t('progress.title')}
        subtitle={
          <>
            {t('progress.subtitle', { set: shortTitle, document, on: format.date(board.on) })}{' '}
            {board.communes.some((row) => row.illustrative) && <IllustrativeMark />}
          </>
        }
        actions={board.communes.length > 0 && <ExportButtons table="standings" view={view} />}
      />
      <Stack gap="md">
        <ProgressOverview progress={progress} earlier={earlier} set={set} search={search} onChange={change} />
      </Stack>
    </>
  );
}
