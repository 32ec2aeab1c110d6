import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readBoardSearch } from '../../features/standing/board/board-search.ts';
import { readChangesSearch } from '../../features/standing/changes/changes-search.ts';
import { readIndicatorSearch } from '../../features/standing/indicators/indicator-search.ts';
import { readProgressSearch } from '../../features/standing/progress/progress-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { frame: 'view', menu: { word: 'board', position: 10 } },
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./board-page.tsx').catch(missing), 'BoardPage'),
});

const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/xa/$communeId',
  staticData: { frame: 'view' },
  component: lazyRouteComponent(
    () =>
      withWords(['annulments', 'commune', 'entries', 'metrics'], import('./commune-page.tsx')).catch(missing),
    'CommunePage',
  ),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu',
  staticData: { frame: 'view' },
  validateSearch: readIndicatorSearch,
  component: lazyRouteComponent(
    () => withWords(['indicators', 'commune'], import('./indicators-page.tsx')).catch(missing),
    'IndicatorsPage',
  ),
});

const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  staticData: { frame: 'view', menu: { word: 'progress', position: 30 } },
  validateSearch: readProgressSearch,
  component: lazyRouteComponent(() => import('./progress-page.tsx').catch(missing), 'ProgressPage'),
});

const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thay-doi',
  staticData: { frame: 'view' },
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(
    () => withWords(['changes', 'commune'], import('./changes-page.tsx')).catch(missing),
    'ChangesPage',
  ),
});

export const standingRoutes = [
  boardRoute,
  communeRoute,
  indicatorsRoute,
  progressRoute,
  changesRoute,
] as const;
