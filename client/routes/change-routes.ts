import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../api/words.ts';
import { readDifferenceSearch } from '../features/difference/difference-search.ts';
import { readProgressSearch } from '../features/progress/progress-search.ts';
import { readWaySearch } from '../features/way/way-search.ts';
import { missing, rootRoute } from './root-route.ts';

const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  validateSearch: readProgressSearch,
  component: lazyRouteComponent(() => import('../pages/progress-page.tsx').catch(missing), 'ProgressPage'),
});

const differenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thay-doi',
  validateSearch: readDifferenceSearch,
  component: lazyRouteComponent(
    () => withWords(['difference', 'commune'], import('../pages/difference-page.tsx')).catch(missing),
    'DifferencePage',
  ),
});

const wayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lo-trinh',
  validateSearch: readWaySearch,
  component: lazyRouteComponent(
    () => withWords(['way', 'commune'], import('../pages/way-page.tsx')).catch(missing),
    'WayPage',
  ),
});

/** How things change, and the ways ahead. */
export const changeRoutes = [progressRoute, differenceRoute, wayRoute] as const;
