import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricDefinition, MetricTotals } from '#shared/contract/record/metrics.ts';
import type { MetricPoint } from '#shared/domain/record/metric.ts';
import { ChartFrame } from '../../../../ui/charts/chart-frame.tsx';
import { type ChartLine, momentOf } from '../../../../ui/charts/chart-line.ts';
import type { ChartPanel } from '../../../../ui/charts/chart-panels.tsx';
import { LazyPanels } from '../../../../ui/charts/lazy-charts.tsx';
import { usePanelGrid } from '../../../../ui/charts/use-panel-grid.ts';
import { scaleOf } from '../../../../ui/charts/value-scale.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { MetricFigure } from '../metric-figure.tsx';
import { type CommuneSeries, spanOf } from './metric-series.ts';
import type { MetricTarget } from './metric-target.ts';
import { useChartWords } from './use-chart-words.ts';

interface MetricChartProps {
  metric: MetricDefinition;
  series: readonly CommuneSeries[];
  /** Totals of the communes; undefined if the metric has none. */
  totals: MetricTotals | undefined;
  /** Targets of the measuring indicator, by commune id. */
  targets: ReadonlyMap<string, MetricTarget>;
}

/** A metric over time, one panel per commune, with the mean if the metric has one, and the targets. Renders nothing without figures. */
export function MetricChart({ metric, series, totals, targets }: MetricChartProps) {
  const { t } = useTranslation();
  const points = series.flatMap((commune) => commune.points);
  const span = spanOf(points);
  const mean = meanLine(metric, totals, t('metrics.chart.mean'));
  const targetLines = [...targets.values()].map(({ line }) => line);
  const drawn = [...(mean ? [mean] : []), ...targetLines].flatMap((line) => line.points);
  const scale = scaleOf([...points.map(({ value }) => value), ...drawn.flatMap(({ value }) => value ?? [])]);
  const words = useChartWords(metric, series, scale);
  const targetWords = useTargetWords(targets);
  const meanWords = useMeanWords(metric, totals);
  const table = useDayTable(series, (point) => <MetricFigure point={point} />);
  const panels = usePanels({ metric, series, targets }, mean);
  const grid = usePanelGrid(panels.length);
  if (span === undefined) return null;
  return (
    <ChartFrame
      title={t('metrics.chart.title', { metric: words.name, unit: words.unit })}
      description={[words.description, meanWords, targetWords].filter(Boolean).join(' ')}
      height={grid.height}
      table={table}
    >
      <LazyPanels panels={panels} scale={scale} span={span} unit={words.unit} grid={grid} />
    </ChartFrame>
  );
}

function usePanels(
  { metric, series, targets }: Omit<MetricChartProps, 'totals'>,
  mean: ChartLine | undefined,
): ChartPanel[] {
  const format = useFormat();
  const faint = series.map(({ communeId, name, line }): ChartLine => {
    return { id: communeId, name, look: 'faint', points: line };
  });
  const communes = series.map(({ communeId, name, points, line, latest }): ChartPanel => {
    const own: ChartLine = { id: 'own', name, look: 'main', points: line };
    const target = targets.get(communeId)?.line;
    return {
      id: communeId,
      name,
      figure: latest ? format.number(latest.value) : format.figure(null),
      lines:
        points.length === 0
          ? undefined
          : [...faint.filter(({ id }) => id !== communeId), ...(target ? [target] : []), own],
    };
  });
  const last = mean?.points.findLast(({ value }) => value !== null)?.value ?? null;
  if (mean === undefined || last === null) return communes;
  return [
    { id: metric.id, name: mean.name, figure: format.number(last), lines: [...faint, mean] },
    ...communes,
  ];
}

// Means only: a sum has another scale than the communes' lines, so it appears in the table instead.
function meanLine(
  { total }: MetricDefinition,
  totals: MetricTotals | undefined,
  name: string,
): ChartLine | undefined {
  if (total === 'sum' || total === 'none' || totals === undefined) return undefined;
  const points = totals.points.map(({ on, value, illustrative }) => {
    const mark = illustrative ? ('hollow' as const) : ('full' as const);
    return { at: momentOf(on), value, ...(value !== null && { mark }) };
  });
  return points.some(({ value }) => value !== null) ? { id: 'mean', name, look: 'mean', points } : undefined;
}

/** Table of a chart: one row per date with figures, one column per commune. */
function useDayTable(series: readonly CommuneSeries[], show: (point: MetricPoint) => ReactNode) {
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

/** Sentence with the weighted mean on the day on view; undefined if there is none. */
function useMeanWords(metric: MetricDefinition, totals: MetricTotals | undefined): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const { total, unit } = metric;
  const onDay = totals?.onDay;
  if (total === 'sum' || total === 'none' || !onDay || onDay.value === null) return undefined;
  return t(`metrics.chart.weighted.${total}`, {
    date: format.date(onDay.on),
    value: format.amount(onDay.value, t(`metrics.unit.${unit}`)),
  });
}

/** Sentence on the source of the target lines and whether it was confirmed; undefined without targets. */
function useTargetWords(targets: ReadonlyMap<string, MetricTarget>): string | undefined {
  const { t } = useTranslation();
  const [first] = targets.values();
  if (first === undefined) return undefined;
  const { indicator, source } = first;
  const words = t('metrics.chart.target', { indicator, document: source.document });
  return source.checked ? words : `${words} ${t('metrics.chart.targetUnchecked')}`;
}
