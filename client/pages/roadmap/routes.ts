import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readWaySearch } from '../../features/roadmap/roadmap/way-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const wayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lo-trinh',
  staticData: { frame: 'view', menu: { word: 'way', position: 40 } },
  validateSearch: readWaySearch,
  component: lazyRouteComponent(
    () => withWords(['way', 'commune'], import('./way-page.tsx')).catch(missing),
    'WayPage',
  ),
});

/** The way to the target. */
export const roadmapRoutes = [wayRoute] as const;
