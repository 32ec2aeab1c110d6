import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { readViewSearch, type ViewSearch } from './api/view.ts';
import { readCriteriaSearch } from './features/criteria-sets/criteria-search.ts';
import { readMetricsSearch } from './features/metrics/metrics-search.ts';
import { Shell } from './features/shell/shell.tsx';
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
  search: { middlewares: [retainSearchParams<ViewSearch>(['ngay', 'bo'])] },
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/board-page.tsx').catch(missing), 'BoardPage'),
});

const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId',
  component: lazyRouteComponent(() => import('./pages/commune-page.tsx').catch(missing), 'CommunePage'),
});

const criteriaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi',
  validateSearch: readCriteriaSearch,
  component: lazyRouteComponent(
    () => import('./pages/criteria-set-page.tsx').catch(missing),
    'CriteriaSetPage',
  ),
});

const criteriaSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/$setId',
  validateSearch: readCriteriaSearch,
  component: lazyRouteComponent(
    () => import('./pages/criteria-set-page.tsx').catch(missing),
    'CriteriaSetPage',
  ),
});

const metricsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-so',
  validateSearch: readMetricsSearch,
  component: lazyRouteComponent(() => import('./pages/metrics-page.tsx').catch(missing), 'MetricsPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([boardRoute, communeRoute, criteriaRoute, criteriaSetRoute, metricsRoute]),
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
