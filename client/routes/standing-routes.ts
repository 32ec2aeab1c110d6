import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../api/words.ts';
import { readBoardSearch } from '../features/board/board-search.ts';
import { readIndicatorSearch } from '../features/indicators/indicator-search.ts';
import { readMetricsSearch } from '../features/metrics/metrics-search.ts';
import { readPresentationSearch } from '../features/presentation/presentation-search.ts';
import { readTwoSetsSearch } from '../features/two-sets/two-sets-search.ts';
import { missing, rootRoute } from './root-route.ts';

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('../pages/board-page.tsx').catch(missing), 'BoardPage'),
});

const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId',
  component: lazyRouteComponent(
    () => withWords(['commune', 'entries', 'metrics'], import('../pages/commune-page.tsx')).catch(missing),
    'CommunePage',
  ),
});

const twoSetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId/hai-bo',
  validateSearch: readTwoSetsSearch,
  component: lazyRouteComponent(
    () => withWords(['sets'], import('../pages/two-sets-page.tsx')).catch(missing),
    'TwoSetsPage',
  ),
});

const metricsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-so',
  validateSearch: readMetricsSearch,
  component: lazyRouteComponent(
    () => withWords(['metrics'], import('../pages/metrics-page.tsx')).catch(missing),
    'MetricsPage',
  ),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu',
  validateSearch: readIndicatorSearch,
  component: lazyRouteComponent(
    () => withWords(['indicators', 'commune'], import('../pages/indicators-page.tsx')).catch(missing),
    'IndicatorsPage',
  ),
});

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trinh-chieu',
  validateSearch: readPresentationSearch,
  component: lazyRouteComponent(
    () => withWords(['presentation', 'commune'], import('../pages/presentation-page.tsx')).catch(missing),
    'PresentationPage',
  ),
});

/** Where things stand. */
export const standingRoutes = [
  boardRoute,
  communeRoute,
  twoSetsRoute,
  metricsRoute,
  indicatorsRoute,
  presentationRoute,
] as const;
