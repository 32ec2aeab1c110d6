import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../api/words.ts';
import { readGridSearch } from '../features/grid/grid-search.ts';
import { readImportSearch } from '../features/imports/import-search.ts';
import { missing, rootRoute } from './root-route.ts';

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu',
  validateSearch: readGridSearch,
  component: lazyRouteComponent(
    () => withWords(['grid', 'commune', 'entries'], import('../pages/grid-page.tsx')).catch(missing),
    'GridPage',
  ),
});

const waitingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/cho',
  component: lazyRouteComponent(
    () => withWords(['grid', 'entries'], import('../pages/waiting-page.tsx')).catch(missing),
    'WaitingPage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-so-lieu/tep',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(
    () => withWords(['imports', 'entries'], import('../pages/import-page.tsx')).catch(missing),
    'ImportPage',
  ),
});

/** Where figures are entered. */
export const entryRoutes = [entryRoute, waitingRoute, importRoute] as const;
