import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { missing, rootRoute } from '../root-route.ts';

const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/don-vi',
  staticData: { frame: 'no-view' },
  component: lazyRouteComponent(
    () => withWords(['administration'], import('./units-page.tsx')).catch(missing),
    'UnitsPage',
  ),
});

/** Pages for communes and offices. */
export const unitsRoutes = [unitsRoute] as const;
