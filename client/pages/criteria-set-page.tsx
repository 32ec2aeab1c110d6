import { Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/criteria-sets.ts';
import { queryOf } from '../api/query.ts';
import { useView } from '../api/view.ts';
import { readCriteriaSearch } from '../features/criteria-sets/criteria-search.ts';
import { SetCriteria } from '../features/criteria-sets/set-criteria.tsx';
import { SetHead } from '../features/criteria-sets/set-head.tsx';
import { SetList } from '../features/criteria-sets/set-list.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** The criteria sets: the one of the point of view, or the one that the address names. */
export function CriteriaSetPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const view = useView();
  const { setId = view.set } = useParams({ strict: false });
  const { 'chi-tieu': open } = readCriteriaSearch(useSearch({ strict: false }));
  const [list, set] = useSuspenseQueries({
    queries: [queryOf(listCriteriaSets, {}), queryOf(readCriteriaSet, { params: { setId }, query: {} })],
  });
  const openIndicator = (code: string | undefined) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, 'chi-tieu': code }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeading title={t('shell.nav.criteria')} />
      <Stack gap="lg">
        <SetList sets={list.data.criteriaSets} shown={setId} inView={view.set} />
        <SetHead set={set.data} />
        <SetCriteria key={setId} set={set.data} open={open} onOpen={openIndicator} />
      </Stack>
    </>
  );
}
