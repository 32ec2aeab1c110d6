import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { type ChartLine, momentOf } from '../../../ui/charts/chart-line.ts';
import { LazyPlot } from '../../../ui/charts/lazy-charts.tsx';
import { seriesStyle } from '../../../ui/charts/series-style.ts';
import { scaleOfCount } from '../../../ui/charts/value-scale.ts';
import { CommuneChoice } from '../../../ui/form/fields/commune-choice.tsx';
import { useScreenQuery } from '../../../ui/layout/use-screen-query.ts';
import { useFormat } from '../../../ui/values/use-format.ts';

import { type ProgressDay, toDays } from './progress-days.ts';
import { type LetteredEvent, marksOf } from './progress-events.ts';
import { meanPoints, pointsOf } from './progress-lines.ts';
import { type Measure, totalOf } from './progress-measure.ts';
import { useProgressSentence } from './use-progress-sentence.ts';

const HEIGHT = { wide: 440, narrow: 340 };
const CHOSEN_AT_FIRST = 3;

interface ProgressComparisonProps {
  progress: Progress;
  measure: Measure;
  /** Ids of the highlighted communes; undefined for the ones furthest behind. */
  chosen: readonly string[] | undefined;
  onChoose: (communes: readonly string[]) => void;
  events: readonly LetteredEvent[];
  /** Legend of the events. */
  notes: ReactNode;
}

/** All communes over time on one chart with their mean; the chosen ones are highlighted. */
export function ProgressComparison(props: ProgressComparisonProps) {
  const { progress, measure, onChoose, events, notes } = props;
  const { t } = useTranslation();
  const isNarrow = useScreenQuery('(max-width: 48em)');
  const days = toDays(progress, measure);
  const description = useProgressSentence(progress, days, measure);
  const table = useTable(progress, days);
  const chosen = new Set(props.chosen ?? furthestBehind(progress, days));
  const height = isNarrow ? HEIGHT.narrow : HEIGHT.wide;
  return (
    <ChartFrame
      title={t(`progress.comparison.${measure}`)}
      description={`${description} ${t('progress.meanOver')}`}
      height={height}
      controls={
        <CommuneChoice
          communes={progress.communes}
          chosen={chosen}
          onChoose={(communes) => onChoose([...communes])}
        />
      }
      table={table}
      notes={notes}
    >
      <LazyPlot
        lines={linesOf(progress, days, measure, chosen, t('progress.mean'))}
        scale={scaleOfCount(totalOf(progress, measure))}
        span={[momentOf(progress.from), momentOf(progress.to)]}
        height={height}
        marks={marksOf(events)}
        isLarge
        isShort={isNarrow}
      />
    </ChartFrame>
  );
}

/** Lines in drawing order: faint ones, the mean, highlighted ones on top. A commune's style depends on its position. */
function linesOf(
  progress: Progress,
  days: readonly ProgressDay[],
  measure: Measure,
  chosen: ReadonlySet<string>,
  mean: string,
): ChartLine[] {
  const lines = progress.communes.map((commune, index): ChartLine => {
    const { communeId, name } = commune;
    const look = chosen.has(communeId) ? seriesStyle(index) : 'faint';
    return { id: communeId, name, look, points: pointsOf(commune, measure) };
  });
  return [
    ...lines.filter(({ look }) => look === 'faint'),
    { id: 'mean', name: mean, look: 'mean', points: meanPoints(days) },
    ...lines.filter(({ look }) => look !== 'faint'),
  ];
}

/** The communes furthest behind, highlighted by default. */
function furthestBehind({ communes }: Progress, days: readonly ProgressDay[]): string[] {
  const last = days.at(-1)?.met;
  return communes
    .flatMap(({ communeId }) => {
      const met = last?.get(communeId) ?? null;
      return met === null ? [] : [{ communeId, met }];
    })
    .sort((a, b) => a.met - b.met)
    .slice(0, CHOSEN_AT_FIRST)
    .map(({ communeId }) => communeId);
}

function useTable({ communes }: Progress, days: readonly ProgressDay[]) {
  const { t } = useTranslation();
  const format = useFormat();
  return {
    columns: [
      t('progress.day'),
      t('progress.mean'),
      t('progress.counted'),
      ...communes.map(({ name }) => name),
    ],
    rows: days.map(({ on, mean, counted, met }) => ({
      id: on,
      cells: [
        format.date(on),
        mean === null ? null : format.number(mean, 1),
        counted,
        ...communes.map(({ communeId }) => met.get(communeId) ?? null),
      ],
    })),
  };
}
