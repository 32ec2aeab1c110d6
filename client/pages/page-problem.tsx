import { useQueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readHealth } from '#shared/contract/trust/service.ts';
import { ApiProblem, ApiUnreachable } from '../api/call.ts';
import { queryOf } from '../api/query.ts';
import { PageHeading } from '../ui/layout/page-heading.tsx';
import { ProblemNotice } from '../ui/layout/problem-notice.tsx';
import { UnknownSet } from './unknown-set.tsx';

/** The code of a page could not be loaded: no connection, or the server has another version now. */
export class PageFileMissing extends ApiUnreachable {}

/** Shown instead of a page that failed. */
export function PageProblem({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useQueryClient();
  const { reset } = useQueryErrorResetBoundary();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  // Reloading gets the files of the new version, but without a server it would lose the page: so check the server first.
  const reload = () =>
    void client.fetchQuery({ ...queryOf(readHealth, {}), staleTime: 0 }).then(
      () => window.location.reload(),
      () => undefined,
    );
  if (error instanceof ApiProblem && error.problem.type === '/problems/unknown-criteria-set') {
    return (
      <>
        <PageHeading title={t('shell.pageProblem')} />
        <ProblemNotice error={error} />
        <UnknownSet />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t('shell.pageProblem')} />
      <ProblemNotice error={error} onRetry={error instanceof PageFileMissing ? reload : retry} />
    </>
  );
}
