import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readGridSearch } from '../../features/record/grid/frame/grid-search.ts';
import { readImportSearch } from '../../features/record/imports/import-search.ts';
import { readMetricsSearch } from '../../features/record/metrics/metrics-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu',
  staticData: { frame: 'own-view', menu: { word: 'entry', position: 20, act: 'import-entries' } },
  validateSearch: readGridSearch,
  component: lazyRouteComponent(
    () => withWords(['grid', 'judging', 'commune', 'entries'], import('./grid-page.tsx')).catch(missing),
    'GridPage',
  ),
});

const waitingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/cho',
  staticData: { frame: 'own-view' },
  component: lazyRouteComponent(
    () => withWords(['grid', 'entries', 'metrics'], import('./waiting-page.tsx')).catch(missing),
    'WaitingPage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/tep',
  staticData: { frame: 'own-view' },
  validateSearch: readImportSearch,
  component: lazyRouteComponent(
    () => withWords(['imports', 'entries'], import('./import-page.tsx')).catch(missing),
    'ImportPage',
  ),
});

const metricsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-so',
  staticData: { frame: 'view', menu: { word: 'metrics', position: 60 } },
  validateSearch: readMetricsSearch,
  component: lazyRouteComponent(
    () => withWords(['metrics'], import('./metrics-page.tsx')).catch(missing),
    'MetricsPage',
  ),
});

/** Pages for entering figures and for metrics. */
export const recordRoutes = [entryRoute, waitingRoute, importRoute, metricsRoute] as const;
