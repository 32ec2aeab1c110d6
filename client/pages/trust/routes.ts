import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readAuditSearch } from '../../features/trust/audit/audit-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/he-thong',
  staticData: { frame: 'no-view' },
  component: lazyRouteComponent(
    () => withWords(['administration', 'system'], import('./system-page.tsx')).catch(missing),
    'SystemPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhat-ky',
  staticData: { frame: 'no-view', menu: { word: 'audit', position: 80, act: 'read-audit' } },
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    () =>
      withWords(['audit', 'administration', 'entries', 'metrics'], import('./audit-page.tsx')).catch(missing),
    'AuditPage',
  ),
});

export const trustRoutes = [systemRoute, auditRoute] as const;
