import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { useIsUnreachable } from '../api/connection.ts';
import { useLiveUpdates } from '../api/live.ts';
import { queryOf } from '../api/query.ts';
import { useChosenView } from '../api/view.ts';
import { EmptyNotice } from '../ui/layout/empty-notice.tsx';
import { ProblemNotice } from '../ui/layout/problem-notice.tsx';
import { PrintMargin } from './print-margin.tsx';
import styles from './shell.module.css';
import { SiteHeader } from './site-header.tsx';
import { BadDayNotice } from './view-bar/bad-day-notice.tsx';
import { KnownUntilNotice } from './view-bar/known-until-notice.tsx';
import { ViewBar } from './view-bar/view-bar.tsx';

const CONTENT_ID = 'noi-dung';

// Pages without a day and a criteria set.
const WITHOUT_VIEW = ['/tai-khoan', '/quan-tri', '/nhat-ky', '/bao-cao/'];

// Has its own choice of day and communes.
const WITH_OWN_VIEW = '/nhap-so-lieu';

// Fills the screen without header and notices.
const BARE = '/trinh-chieu';

/** Frame of every page: header, view bar, notices and the page. */
export function Shell() {
  const { t } = useTranslation();
  const main = useFocusOnNewPage();
  const hasView = useHasView();
  const hasViewBar = usePath().startsWith(WITH_OWN_VIEW) ? false : hasView;
  const workspace = useQuery(queryOf(readWorkspace, {}));
  useLiveUpdates();
  if (usePath().startsWith(BARE)) return workspace.data ? <ViewedPage /> : null;
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

function useHasView(): boolean {
  const path = usePath();
  return !WITHOUT_VIEW.some((start) => path.startsWith(start));
}

function usePath(): string {
  return useRouterState({ select: (state) => (state.resolvedLocation ?? state.location).pathname });
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
