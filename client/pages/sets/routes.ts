import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readCriteriaSearch } from '../../features/sets/criteria-sets/indicators/criteria-search.ts';
import { readTwoSetsSearch } from '../../features/sets/two-sets/two-sets-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const addSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/them',
  staticData: { frame: 'view' },
  component: lazyRouteComponent(
    () => withWords(['sets', 'criteria'], import('./add-set-page.tsx')).catch(missing),
    'AddSetPage',
  ),
});

const setAssignmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/ap-dung',
  staticData: { frame: 'view' },
  component: lazyRouteComponent(
    () => withWords(['sets', 'entries'], import('./set-assignments-page.tsx')).catch(missing),
    'SetAssignmentsPage',
  ),
});

const criteriaSetPage = lazyRouteComponent(
  () =>
    withWords(['criteria', 'sets', 'targets', 'metrics', 'entries'], import('./criteria-set-page.tsx')).catch(
      missing,
    ),
  'CriteriaSetPage',
);

const criteriaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi',
  staticData: { frame: 'view', menu: { word: 'criteria', position: 50 } },
  validateSearch: readCriteriaSearch,
  component: criteriaSetPage,
});

const criteriaSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/$setId',
  staticData: { frame: 'view' },
  validateSearch: readCriteriaSearch,
  component: criteriaSetPage,
});

const twoSetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId/hai-bo',
  staticData: { frame: 'view' },
  validateSearch: readTwoSetsSearch,
  component: lazyRouteComponent(
    () => withWords(['sets'], import('./two-sets-page.tsx')).catch(missing),
    'TwoSetsPage',
  ),
});

export const setsRoutes = [
  addSetRoute,
  setAssignmentsRoute,
  criteriaRoute,
  criteriaSetRoute,
  twoSetsRoute,
] as const;
