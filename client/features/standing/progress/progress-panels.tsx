import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { type ChartLine, momentOf } from '../../../ui/charts/chart-line.ts';
import type { ChartPanel } from '../../../ui/charts/chart-panels.tsx';
import { LazyPanels } from '../../../ui/charts/lazy-charts.tsx';
import { usePanelGrid } from '../../../ui/charts/use-panel-grid.ts';
import { scaleOfCount } from '../../../ui/charts/value-scale.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { metOnLastDay, orderCommunes } from './commune-order.ts';
import { missingOf } from './progress-days.ts';
import { type LetteredEvent, marksOf } from './progress-events.ts';
import { pointsOf } from './progress-lines.ts';
import { type Measure, metAt, totalOf } from './progress-measure.ts';

interface ProgressPanelsProps {
  progress: Progress;
  measure: Measure;
  events: readonly LetteredEvent[];
}

/** One small chart per commune, all on the same axes. */
export function ProgressPanels({ progress, measure, events }: ProgressPanelsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const grid = usePanelGrid(progress.communes.length);
  const total = totalOf(progress, measure);
  const panels = usePanels(progress, measure, events);
  const on = format.date(progress.to);
  const missing = missingOf(progress);
  const description = [
    t('progress.panels.explain', { on }),
    missing.length > 0 && t('progress.missing', { on, names: missing.join(', ') }),
    events.length > 0 && t('progress.panels.letters'),
  ];
  return (
    <ChartFrame
      title={t(`progress.panels.${measure}`)}
      description={description.filter((sentence) => sentence !== false).join(' ')}
      height={grid.height}
      table={useTable(progress, measure)}
    >
      <LazyPanels
        panels={panels}
        scale={scaleOfCount(total)}
        span={[momentOf(progress.from), momentOf(progress.to)]}
        grid={grid}
      />
    </ChartFrame>
  );
}

function usePanels(progress: Progress, measure: Measure, events: readonly LetteredEvent[]): ChartPanel[] {
  const format = useFormat();
  const lines = progress.communes.map((commune): ChartLine => {
    const { communeId, name } = commune;
    return { id: communeId, name, look: 'faint', points: pointsOf(commune, measure) };
  });
  return orderCommunes(progress, measure).map((commune) => {
    const { communeId, name } = commune;
    const met = metOnLastDay(commune, measure);
    const own: ChartLine = { id: 'own', name, look: 'main', points: pointsOf(commune, measure) };
    return {
      id: communeId,
      name,
      figure: met === null ? format.figure(null) : `${format.number(met)}/${totalOf(progress, measure)}`,
      lines: met === null ? undefined : [...lines.filter(({ id }) => id !== communeId), own],
      marks: marksOf(events, communeId),
    };
  });
}

/** Table with first and last value of each commune; the table of the comparison has all days. */
function useTable(progress: Progress, measure: Measure) {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    columns: [
      t('progress.commune'),
      t('progress.panels.first'),
      t('progress.panels.firstMet'),
      t('progress.panels.last', { on: format.date(progress.to) }),
    ],
    rows: orderCommunes(progress, measure).map((commune) => {
      const first = commune.points.find((point) => metAt(point, measure) !== null);
      const cells = [
        commune.name,
        first ? format.date(first.on) : null,
        first ? metAt(first, measure) : null,
        metOnLastDay(commune, measure),
      ];
      return { id: commune.communeId, cells };
    }),
  };
}
