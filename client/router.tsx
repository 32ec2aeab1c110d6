import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readViewSearch, type ViewSearch } from '#shared/contract/chosen-view.ts';
import { withWords } from './api/words.ts';
import { readAuditSearch } from './features/audit/audit-search.ts';
import { readBoardSearch } from './features/board/board-search.ts';
import { readCriteriaSearch } from './features/criteria-sets/criteria-search.ts';
import { readDifferenceSearch } from './features/difference/difference-search.ts';
import { readGridSearch } from './features/grid/grid-search.ts';
import { readImportSearch } from './features/imports/import-search.ts';
import { readIndicatorSearch } from './features/indicators/indicator-search.ts';
import { readMetricsSearch } from './features/metrics/metrics-search.ts';
import { readPresentationSearch } from './features/presentation/presentation-search.ts';
import { readProgressSearch } from './features/progress/progress-search.ts';
import { readReportSearch } from './features/reports/report-search.ts';
import { Shell } from './features/shell/shell.tsx';
import { readTwoSetsSearch } from './features/two-sets/two-sets-search.ts';
import { readWaySearch } from './features/way/way-search.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PageFileMissing, PageProblem } from './pages/page-problem.tsx';
import { PageLoading } from './ui/page-loading.tsx';

function missing(cause: unknown): never {
  throw new PageFileMissing({ cause });
}

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams<ViewSearch>(['ngay', 'ghi', 'bo'])] },
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./pages/board-page.tsx').catch(missing), 'BoardPage'),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu',
  validateSearch: readGridSearch,
  component: lazyRouteComponent(
    () => withWords(['grid', 'commune', 'entries'], import('./pages/grid-page.tsx')).catch(missing),
    'GridPage',
  ),
});

const waitingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/cho',
  component: lazyRouteComponent(
    () => withWords(['grid', 'entries'], import('./pages/waiting-page.tsx')).catch(missing),
    'WaitingPage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/tep',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(
    () => withWords(['imports', 'entries'], import('./pages/import-page.tsx')).catch(missing),
    'ImportPage',
  ),
});

const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId',
  component: lazyRouteComponent(
    () => withWords(['commune', 'entries', 'metrics'], import('./pages/commune-page.tsx')).catch(missing),
    'CommunePage',
  ),
});

const twoSetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId/hai-bo',
  validateSearch: readTwoSetsSearch,
  component: lazyRouteComponent(
    () => withWords(['sets'], import('./pages/two-sets-page.tsx')).catch(missing),
    'TwoSetsPage',
  ),
});

const addSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/them',
  component: lazyRouteComponent(
    () => withWords(['sets', 'criteria'], import('./pages/add-set-page.tsx')).catch(missing),
    'AddSetPage',
  ),
});

const setAssignmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/ap-dung',
  component: lazyRouteComponent(
    () => withWords(['sets', 'entries'], import('./pages/set-assignments-page.tsx')).catch(missing),
    'SetAssignmentsPage',
  ),
});

const criteriaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi',
  validateSearch: readCriteriaSearch,
  component: lazyRouteComponent(
    () =>
      withWords(
        ['criteria', 'sets', 'targets', 'metrics', 'entries'],
        import('./pages/criteria-set-page.tsx'),
      ).catch(missing),
    'CriteriaSetPage',
  ),
});

const criteriaSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/$setId',
  validateSearch: readCriteriaSearch,
  component: lazyRouteComponent(
    () =>
      withWords(
        ['criteria', 'sets', 'targets', 'metrics', 'entries'],
        import('./pages/criteria-set-page.tsx'),
      ).catch(missing),
    'CriteriaSetPage',
  ),
});

const metricsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-so',
  validateSearch: readMetricsSearch,
  component: lazyRouteComponent(
    () => withWords(['metrics'], import('./pages/metrics-page.tsx')).catch(missing),
    'MetricsPage',
  ),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu',
  validateSearch: readIndicatorSearch,
  component: lazyRouteComponent(
    () => withWords(['indicators', 'commune'], import('./pages/indicators-page.tsx')).catch(missing),
    'IndicatorsPage',
  ),
});

const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  validateSearch: readProgressSearch,
  component: lazyRouteComponent(() => import('./pages/progress-page.tsx').catch(missing), 'ProgressPage'),
});

const differenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thay-doi',
  validateSearch: readDifferenceSearch,
  component: lazyRouteComponent(
    () => withWords(['difference', 'commune'], import('./pages/difference-page.tsx')).catch(missing),
    'DifferencePage',
  ),
});

const wayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lo-trinh',
  validateSearch: readWaySearch,
  component: lazyRouteComponent(
    () => withWords(['way', 'commune'], import('./pages/way-page.tsx')).catch(missing),
    'WayPage',
  ),
});

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trinh-chieu',
  validateSearch: readPresentationSearch,
  component: lazyRouteComponent(
    () => withWords(['presentation', 'commune'], import('./pages/presentation-page.tsx')).catch(missing),
    'PresentationPage',
  ),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(
    () => withWords(['reports'], import('./pages/reports-page.tsx')).catch(missing),
    'ReportsPage',
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao/$reportId',
  component: lazyRouteComponent(
    () => withWords(['reports'], import('./pages/report-page.tsx')).catch(missing),
    'ReportPage',
  ),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tai-khoan',
  component: lazyRouteComponent(
    () => withWords(['session'], import('./pages/own-account-page.tsx')).catch(missing),
    'OwnAccountPage',
  ),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri',
  component: lazyRouteComponent(
    () => withWords(['administration'], import('./pages/accounts-page.tsx')).catch(missing),
    'AccountsPage',
  ),
});

const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/don-vi',
  component: lazyRouteComponent(
    () => withWords(['administration'], import('./pages/units-page.tsx')).catch(missing),
    'UnitsPage',
  ),
});

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/he-thong',
  component: lazyRouteComponent(
    () => withWords(['administration', 'system'], import('./pages/system-page.tsx')).catch(missing),
    'SystemPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhat-ky',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    () => withWords(['audit', 'entries', 'metrics'], import('./pages/audit-page.tsx')).catch(missing),
    'AuditPage',
  ),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    boardRoute,
    entryRoute,
    waitingRoute,
    importRoute,
    communeRoute,
    twoSetsRoute,
    addSetRoute,
    setAssignmentsRoute,
    criteriaRoute,
    criteriaSetRoute,
    metricsRoute,
    indicatorsRoute,
    progressRoute,
    differenceRoute,
    wayRoute,
    presentationRoute,
    reportsRoute,
    reportRoute,
    ownAccountRoute,
    accountsRoute,
    unitsRoute,
    systemRoute,
    auditRoute,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  // Values are plain text, not JSON: `bo=2026` is a set's id, not a number, and addresses stay readable.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    );
    return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
