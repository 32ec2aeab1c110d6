import { type ComponentType, lazy } from 'react';
import { ChartMissing } from './chart-missing.tsx';
import type { ChartPanelsProps } from './chart-panels.tsx';
import type { ChartPlotProps } from './chart-plot.tsx';

/** Lines over time; the chart library comes when it is drawn. */
export const LazyPlot = lazy<ComponentType<ChartPlotProps>>(() =>
  import('./chart-plot.tsx').then(
    (file) => ({ default: file.ChartPlot }),
    () => ({ default: ChartMissing }),
  ),
);

/** Charts side by side; the chart library comes when they are drawn. */
export const LazyPanels = lazy<ComponentType<ChartPanelsProps>>(() =>
  import('./chart-panels.tsx').then(
    (file) => ({ default: file.ChartPanels }),
    () => ({ default: ChartMissing }),
  ),
);
