import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import { CommuneId } from '#shared/contract/view.ts';
import { ApiProblem } from '../../api/call.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { CommuneHead } from '../../features/standing/commune/commune-head.tsx';
import { UnknownCommune } from '../../features/standing/commune/unknown-commune.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';
import { CommuneStanding } from './commune-standing.tsx';

const route = getRouteApi('/xa/$communeId');

export function CommunePage() {
  const { communeId } = route.useParams();
  // Do not send a malformed code: the server would refuse the request instead of answering that the commune is unknown.
  return CommuneId.safeParse(communeId).success ? (
    <KnownCommune key={communeId} communeId={communeId} />
  ) : (
    <UnknownCommune communeId={communeId} />
  );
}

function KnownCommune({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const view = useView();
  const commune = useQuery(queryOf(readCommune, { params: { communeId } }));
  usePrefetchQuery(queryOf(readStanding, { params: { communeId }, query: view }));
  usePrefetchQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: { knownAt: view.knownAt } }),
  );
  if (commune.data) {
    return (
      <>
        <CommuneHead commune={commune.data} view={view} />
        <Suspense fallback={<PageLoading height={640} />}>
          <CommuneStanding commune={commune.data} view={view} />
        </Suspense>
      </>
    );
  }
  if (commune.isPending) return <PageLoading height={640} />;
  if (commune.error instanceof ApiProblem && commune.error.problem.status === 404) {
    return <UnknownCommune communeId={communeId} />;
  }
  return (
    <>
      <PageHeading title={t('shell.pageProblem')} />
      <ProblemNotice error={commune.error} onRetry={() => void commune.refetch()} />
    </>
  );
}
