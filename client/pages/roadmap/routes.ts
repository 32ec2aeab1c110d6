import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readRoadmapSearch } from '../../features/roadmap/roadmap/roadmap-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const roadmapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lo-trinh',
  staticData: { frame: 'view', menu: { word: 'roadmap', position: 40 } },
  validateSearch: readRoadmapSearch,
  component: lazyRouteComponent(
    () => withWords(['roadmap', 'commune'], import('./roadmap-page.tsx')).catch(missing),
    'RoadmapPage',
  ),
});

export const roadmapRoutes = [roadmapRoute] as const;
