import { createRouter } from '@tanstack/react-router';
import { PageProblem } from './pages/page-problem.tsx';
import { changeRoutes } from './routes/change-routes.ts';
import { criteriaRoutes } from './routes/criteria-routes.ts';
import { entryRoutes } from './routes/entry-routes.ts';
import { officeRoutes } from './routes/office-routes.ts';
import { rootRoute } from './routes/root-route.ts';
import { standingRoutes } from './routes/standing-routes.ts';
import { PageLoading } from './ui/page-loading.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...standingRoutes,
    ...entryRoutes,
    ...changeRoutes,
    ...criteriaRoutes,
    ...officeRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  // Values are plain text, not JSON: `bo=2026` is a set's id, not a number, and addresses stay readable.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    );
    return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  },
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
