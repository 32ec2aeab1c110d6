import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withWords } from '../../api/words.ts';
import { readPresentationSearch } from '../../features/reporting/presentation/stage/presentation-search.ts';
import { readReportSearch } from '../../features/reporting/reports/report-search.ts';
import { missing, rootRoute } from '../root-route.ts';

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao',
  staticData: { frame: 'view', menu: { word: 'reports', position: 70 } },
  validateSearch: readReportSearch,
  component: lazyRouteComponent(
    () => withWords(['reports'], import('./reports-page.tsx')).catch(missing),
    'ReportsPage',
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao/$reportId',
  staticData: { frame: 'no-view' },
  component: lazyRouteComponent(
    () => withWords(['reports'], import('./report-page.tsx')).catch(missing),
    'ReportPage',
  ),
});

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trinh-chieu',
  staticData: { frame: 'bare' },
  validateSearch: readPresentationSearch,
  component: lazyRouteComponent(
    () => withWords(['presentation', 'commune'], import('./presentation-page.tsx')).catch(missing),
    'PresentationPage',
  ),
});

export const reportingRoutes = [reportsRoute, reportRoute, presentationRoute] as const;
