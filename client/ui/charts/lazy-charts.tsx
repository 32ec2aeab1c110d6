import { Text } from '@mantine/core';
import { type ComponentType, lazy } from 'react';
import { useTranslation } from 'react-i18next';
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

/** In place of a chart whose file did not come: the table beside it still tells everything. */
function ChartMissing() {
  const { t } = useTranslation();
  return <Text c="dimmed">{t('common.chart.missing')}</Text>;
}
