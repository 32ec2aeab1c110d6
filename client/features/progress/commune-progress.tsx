import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress, ProgressSeries } from '#shared/contract/standings.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ChartMissing } from './chart-missing.tsx';
import { endsOf } from './mean-series.ts';
import { useChangeText } from './use-change-text.ts';
import { useRecognitionDays } from './use-recognition-days.ts';
import { WhenNear } from './when-near.tsx';

const CommuneProgressChart = lazy(() =>
  import('./commune-progress-chart.tsx').then(
    (file) => ({ default: file.CommuneProgressChart }),
    () => ({ default: ChartMissing }),
  ),
);

const HEIGHT = 400;

/** One commune's criteria met and indicators met over time. */
export function CommuneProgress({ progress, communeId }: { progress: Progress; communeId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const series = progress.communes.find((one) => one.communeId === communeId);
  const description = useSentence(series);
  const recognitions = useRecognitionDays(communeId, progress);
  if (series === undefined) return null;
  const { criteriaTotal, indicatorsTotal } = progress;
  const share = (met: number | null, total: number) =>
    met === null ? null : `${format.number(met)}/${format.number(total)}`;
  return (
    <ChartFrame
      title={t('progress.title')}
      description={description}
      height={HEIGHT}
      table={{
        columns: [t('progress.day'), t('progress.criteriaMet'), t('progress.indicatorsMet')],
        rows: series.points.map(({ on, criteriaMet, indicatorsMet }) => ({
          id: on,
          cells: [format.date(on), share(criteriaMet, criteriaTotal), share(indicatorsMet, indicatorsTotal)],
        })),
      }}
    >
      <WhenNear height={HEIGHT}>
        <CommuneProgressChart
          points={series.points}
          criteriaTotal={criteriaTotal}
          indicatorsTotal={indicatorsTotal}
          recognitions={recognitions}
          height={HEIGHT}
        />
      </WhenNear>
    </ChartFrame>
  );
}

function useSentence(series: ProgressSeries | undefined): string {
  const { t } = useTranslation();
  const format = useFormat();
  const changeText = useChangeText();
  const ends = endsOf(series?.points ?? [], ({ criteriaMet }) => criteriaMet !== null);
  if (series === undefined || ends === undefined) return t('progress.empty');
  const { first, last } = ends;
  const { name } = series;
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
