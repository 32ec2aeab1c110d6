import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import type { Progress, ProgressSeries } from '#shared/contract/standing/standings.ts';
import { queryOf } from '../../../api/query.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { useScreenQuery } from '../../../ui/layout/use-screen-query.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useChangeText } from './changes/use-change-text.ts';
import { CommunePlots } from './commune-plots.tsx';
import { EventList } from './event-list.tsx';
import { endsOf } from './progress-days.ts';
import { letterEvents } from './progress-events.ts';

const HEIGHT = 400;

/** One commune's criteria and indicators met over time, with events. */
export function CommuneProgress({ progress, series }: { progress: Progress; series: ProgressSeries }) {
  const { t } = useTranslation();
  const isNarrow = useScreenQuery('(max-width: 48em)');
  const description = useSentence(series);
  const table = useTable(progress, series);
  const { data: set } = useQuery(queryOf(readCriteriaSet, { params: { setId: progress.set.id }, query: {} }));
  const events = letterEvents(progress);
  return (
    <ChartFrame
      title={t('progress.title')}
      description={description}
      height={HEIGHT}
      table={table}
      notes={<EventList events={events} set={set} />}
    >
      <CommunePlots progress={progress} series={series} events={events} height={HEIGHT} isShort={isNarrow} />
    </ChartFrame>
  );
}

function useTable({ criteriaTotal, indicatorsTotal }: Progress, series: ProgressSeries) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (met: number | null, total: number) =>
    met === null ? null : `${format.number(met)}/${format.number(total)}`;
  return {
    columns: [t('progress.day'), t('progress.met.criteria'), t('progress.met.indicators')],
    rows: series.points.map(({ on, criteriaMet, indicatorsMet }) => ({
      id: on,
      cells: [format.date(on), share(criteriaMet, criteriaTotal), share(indicatorsMet, indicatorsTotal)],
    })),
  };
}

function useSentence({ name, points }: ProgressSeries): string {
  const { t } = useTranslation();
  const format = useFormat();
  const changeText = useChangeText();
  const ends = endsOf(points, ({ criteriaMet }) => criteriaMet !== null);
  if (ends === undefined) return t('progress.empty');
  const { first, last } = ends;
  const criteria = last.criteriaMet ?? 0;
  const indicators = last.indicatorsMet ?? 0;
  if (first.on === last.on) {
    return t('progress.sentence.communeOneDay', { name, on: format.date(last.on), criteria, indicators });
  }
  return t('progress.sentence.commune', {
    name,
    from: format.date(first.on),
    to: format.date(last.on),
    criteria: changeText(first.criteriaMet ?? criteria, criteria),
    indicators: changeText(first.indicatorsMet ?? indicators, indicators),
  });
}
