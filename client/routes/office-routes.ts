import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../api/words.ts';
import { readAuditSearch } from '../features/audit/audit-search.ts';
import { readReportSearch } from '../features/reports/report-search.ts';
import { missing, rootRoute } from './root-route.ts';

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(
    () => withWords(['reports'], import('../pages/reports-page.tsx')).catch(missing),
    'ReportsPage',
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao/$reportId',
  component: lazyRouteComponent(
    () => withWords(['reports'], import('../pages/report-page.tsx')).catch(missing),
    'ReportPage',
  ),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tai-khoan',
  component: lazyRouteComponent(
    () => withWords(['session'], import('../pages/own-account-page.tsx')).catch(missing),
    'OwnAccountPage',
  ),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri',
  component: lazyRouteComponent(
    () => withWords(['administration'], import('../pages/accounts-page.tsx')).catch(missing),
    'AccountsPage',
  ),
});

const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/don-vi',
  component: lazyRouteComponent(
    () => withWords(['administration'], import('../pages/units-page.tsx')).catch(missing),
    'UnitsPage',
  ),
});

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/quan-tri/he-thong',
  component: lazyRouteComponent(
    () => withWords(['administration', 'system'], import('../pages/system-page.tsx')).catch(missing),
    'SystemPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhat-ky',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(
    () => withWords(['audit', 'entries', 'metrics'], import('../pages/audit-page.tsx')).catch(missing),
    'AuditPage',
  ),
});

/** Reports, accounts, administration, audit. */
export const officeRoutes = [
  reportsRoute,
  reportRoute,
  ownAccountRoute,
  accountsRoute,
  unitsRoute,
  systemRoute,
  auditRoute,
] as const;
