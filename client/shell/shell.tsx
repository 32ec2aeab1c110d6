import { useQuery } from '@tanstack/react-query';
import {
  Outlet,
  rootRouteId,
  type StaticDataRouteOption,
  useRouter,
  useRouterState,
} from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { useIsUnreachable } from '../api/connection.ts';
import { useLiveUpdates } from '../api/live.ts';
import { queryOf } from '../api/query.ts';
import { useChosenView } from '../api/view.ts';
import { LeaveGuard } from '../ui/form/leaving/leave-guard.tsx';
import { EmptyNotice } from '../ui/layout/empty-notice.tsx';
import { ProblemNotice } from '../ui/layout/problem-notice.tsx';
import { PrintMargin } from './print-margin.tsx';
import styles from './shell.module.css';
import { SiteHeader } from './site-header.tsx';
import { BadDayNotice } from './view-bar/bad-day-notice.tsx';
import { KnownUntilNotice } from './view-bar/known-until-notice.tsx';
import { ViewBar } from './view-bar/view-bar.tsx';

const CONTENT_ID = 'noi-dung';

/** The frame around every page: header, point of view, notices, the page. */
export function Shell() {
  const { t } = useTranslation();
  const main = useFocusOnNewPage();
  const frame = useFrame();
  const hasView = frame !== 'no-view';
  const hasViewBar = frame === 'view';
  const workspace = useQuery(queryOf(readWorkspace, {}));
  useLiveUpdates();
  if (frame === 'bare') return workspace.data ? <ViewedPage /> : null;
  return (
    <>
      <a
        className={styles['skip-link']}
        data-part="skip-link"
        href={`#${CONTENT_ID}`}
        onClick={() => main.current?.focus()}
      >
        {t('shell.skip')}
      </a>
      <SiteHeader />
      {workspace.data && <PrintMargin hasView={hasView} />}
      <ConnectionNotice />
      {workspace.data && hasViewBar && <ViewBar />}
      {workspace.data && hasView && <BadDayNotice />}
      {workspace.data && hasViewBar && <KnownUntilNotice />}
      {workspace.data?.hasSample && hasView && (
        <aside className={styles['sample-notice']} aria-label={t('shell.sampleLabel')}>
          {t('shell.sample')}
        </aside>
      )}
      <main id={CONTENT_ID} ref={main} tabIndex={-1} aria-busy={workspace.isPending}>
        <LeaveGuard />
        {workspace.isError && !workspace.data && (
          <ProblemNotice error={workspace.error} onRetry={() => void workspace.refetch()} />
        )}
        {workspace.data && (hasView ? <ViewedPage /> : <Outlet />)}
      </main>
    </>
  );
}

function ViewedPage() {
  const { t } = useTranslation();
  const { set } = useChosenView();
  if (set === undefined)
    return <EmptyNotice title={t('shell.noSet.title')} detail={t('shell.noSet.detail')} />;
  return <Outlet />;
}

/** Frame of the page on the screen; while another page loads, still that of the old one. */
function useFrame(): StaticDataRouteOption['frame'] {
  const router = useRouter();
  const path = useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
  const [, , route = router.routesById[rootRouteId]] = router.getMatchedRoutes(path);
  return route.options.staticData.frame;
}

/** Moves the focus to the content after navigation, for keyboard and screen readers. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current !== undefined && path !== previous.current) main.current?.focus();
    previous.current = path;
  }, [path]);
  return main;
}

/** Shown while the server is unreachable; then reloads pages that failed. */
function ConnectionNotice() {
  const { t } = useTranslation();
  const router = useRouter();
  const isUnreachable = useIsUnreachable();
  const wasUnreachable = useRef(false);
  useEffect(() => {
    if (wasUnreachable.current && !isUnreachable) void router.invalidate();
    wasUnreachable.current = isUnreachable;
  }, [isUnreachable, router]);
  return (
    <div role="status">
      {isUnreachable && <p className={styles['connection-notice']}>{t('shell.offline')}</p>}
    </div>
  );
}
