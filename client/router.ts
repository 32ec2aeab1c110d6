import { createRouter } from '@tanstack/react-router';
import type { Act } from '#shared/domain/people/permissions.ts';
import type { shell } from '#shared/messages/frame/vi/shell.ts';
import { PageProblem } from './pages/page-problem.tsx';
import { peopleRoutes } from './pages/people/routes.ts';
import { recordRoutes } from './pages/record/routes.ts';
import { reportingRoutes } from './pages/reporting/routes.ts';
import { roadmapRoutes } from './pages/roadmap/routes.ts';
import { rootRoute } from './pages/root-route.ts';
import { setsRoutes } from './pages/sets/routes.ts';
import { standingRoutes } from './pages/standing/routes.ts';
import { trustRoutes } from './pages/trust/routes.ts';
import { unitsRoutes } from './pages/units/routes.ts';
import { PageLoading } from './ui/layout/page-loading.tsx';

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...standingRoutes,
    ...recordRoutes,
    ...setsRoutes,
    ...roadmapRoutes,
    ...reportingRoutes,
    ...peopleRoutes,
    ...unitsRoutes,
    ...trustRoutes,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageProblem,
  // Values are plain text, not JSON: `bo=2026` is a set's id, not a number. Addresses stay readable.
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
  /** Every route says how the shell frames its page, and whether the menu links to it. */
  interface StaticDataRouteOption {
    /**
     * `view`: with the bar for day, commune and set. `own-view`: the page chooses day and communes itself. `no-view`: the page
     * is about the system and has neither day nor set. `bare`: the page fills the screen.
     */
    frame: 'view' | 'own-view' | 'no-view' | 'bare';
    /** Link in the menu: its word, its place from left to right, and the act that readers must be allowed, if any. */
    menu?: { word: keyof typeof shell.nav; position: number; act?: Act };
  }

  interface Register {
    router: typeof router;
  }
}
