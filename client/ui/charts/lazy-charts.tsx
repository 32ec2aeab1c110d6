import { lazyPart } from '../layout/lazy-part.tsx';
import type { ChartPanelsProps } from './chart-panels.tsx';
import type { ChartPlotProps } from './chart-plot.tsx';

// If the chart library cannot be loaded, the chart's table still has all data.
const OPTIONS = { words: 'common.chart.missing' } as const;

/** `ChartPlot`, loaded with the chart library on first use. */
export const LazyPlot = lazyPart<ChartPlotProps>(
  () => import('./chart-plot.tsx').then((file) => file.ChartPlot),
  OPTIONS,
);

/** `ChartPanels`, loaded with the chart library on first use. */
export const LazyPanels = lazyPart<ChartPanelsProps>(
  () => import('./chart-panels.tsx').then((file) => file.ChartPanels),
  OPTIONS,
);
