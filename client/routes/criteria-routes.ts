import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../api/words.ts';
import { readCriteriaSearch } from '../features/criteria-sets/criteria-search.ts';
import { missing, rootRoute } from './root-route.ts';

const addSetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/them',
  component: lazyRouteComponent(
    () => withWords(['sets', 'criteria'], import('../pages/add-set-page.tsx')).catch(missing),
    'AddSetPage',
  ),
});

const setAssignmentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tieu-chi/ap-dung',
  component: lazyRouteComponent(
    () => withWords(['sets', 'entries'], import('../pages/set-assignments-page.tsx')).catch(missing),
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
        import('../pages/criteria-set-page.tsx'),
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
        import('../pages/criteria-set-page.tsx'),
      ).catch(missing),
    'CriteriaSetPage',
  ),
});

/** The criteria sets, their targets, and where they apply. */
export const criteriaRoutes = [addSetRoute, setAssignmentsRoute, criteriaRoute, criteriaSetRoute] as const;
