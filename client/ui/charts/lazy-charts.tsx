import { Text } from '@mantine/core';
import { type ComponentType, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPanelsProps } from './chart-panels.tsx';
import type { ChartPlotProps } from './chart-plot.tsx';

/** `ChartPlot`, loaded with the chart library on first use. */
export const LazyPlot = lazy<ComponentType<ChartPlotProps>>(() =>
  import('./chart-plot.tsx').then(
    (file) => ({ default: file.ChartPlot }),
    () => ({ default: ChartMissing }),
  ),
);

/** `ChartPanels`, loaded with the chart library on first use. */
export const LazyPanels = lazy<ComponentType<ChartPanelsProps>>(() =>
  import('./chart-panels.tsx').then(
    (file) => ({ default: file.ChartPanels }),
    () => ({ default: ChartMissing }),
  ),
);

/** Shown if the chart could not be loaded; its table still has all data. */
function ChartMissing() {
  const { t } = useTranslation();
  return <Text c="dimmed">{t('common.chart.missing')}</Text>;
}
