import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import type { CommuneSeries } from './metric-series.ts';

/** The figures of a chart as its table: a row for each day that has any, a column for each commune. */
export function useDayTable(series: readonly CommuneSeries[], show: (point: MetricPoint) => ReactNode) {
  const { t } = useTranslation();
  const points = series.flatMap((commune) => commune.points);
  const days = [...new Set(points.map(({ effectiveOn }) => effectiveOn))].sort();
  return {
    columns: [t('metrics.chart.day'), ...series.map(({ name }) => name)],
    rows: days.map((day) => ({
      id: day,
      cells: [
        <DateText key="day" on={day} />,
        ...series.map((commune) => {
          const point = commune.points.find(({ effectiveOn }) => effectiveOn === day);
          return point ? show(point) : null;
        }),
      ],
    })),
  };
}
