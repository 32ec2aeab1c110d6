import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { missing, rootRoute } from '../root-route.ts';

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tai-khoan',
  staticData: { frame: 'no-view' },
  component: lazyRouteComponent(
    () => withWords(['session'], import('./own-account-page.tsx')).catch(missing),
    'OwnAccountPage',
  ),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri',
  staticData: {
    frame: 'no-view',
    menu: { word: 'administration', position: 90, act: 'administer-accounts' },
  },
  component: lazyRouteComponent(
    () => withWords(['administration'], import('./accounts-page.tsx')).catch(missing),
    'AccountsPage',
  ),
});

/** Pages for accounts. */
export const peopleRoutes = [ownAccountRoute, accountsRoute] as const;
