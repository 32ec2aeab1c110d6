import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { meanOf } from '#shared/domain/values/decimal.ts';
import { ChartTable } from '../../../../ui/charts/chart-table.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import slideChartsStyles from './slide-charts.module.css';
import slidesStyles from './slides.module.css';
import { TrendPanel } from './trend-panel.tsx';

interface TrendSlideProps {
  data: PresentationData;
  communeIds: readonly string[];
}

/** Mean over time and one small panel per commune, all on the same scale. */
export function TrendSlide({ data: { progress }, communeIds }: TrendSlideProps) {
  const { t } = useTranslation();
  const sentence = useSentence(progress);
  const days = daysOf(progress);
  const means = meansOf(progress);
  const series = communeIds.flatMap(
    (id) => progress.communes.find(({ communeId }) => communeId === id) ?? [],
  );
  if (sentence === undefined) return <p>{t('presentation.trend.none')}</p>;
  const scale = { days, total: progress.criteriaTotal };
  return (
    <div className={slideChartsStyles['slide-whole']}>
      <div className={slideChartsStyles['trend-panels']} role="img" aria-label={sentence}>
        <TrendPanel {...scale} name={t('presentation.trend.mean')} values={means} isLarge />
        {series.map(({ communeId, name, points }) => (
          <TrendPanel
            key={communeId}
            {...scale}
            name={name}
            values={points.map(({ criteriaMet }) => criteriaMet)}
          />
        ))}
      </div>
      <p className={slidesStyles['slide-note']}>{sentence}</p>
      <TrendTable progress={progress} means={means} />
    </div>
  );
}

const daysOf = ({ communes }: Progress) => communes[0]?.points.map(({ on }) => on) ?? [];

/** Mean per day of the communes with entries by then, to one decimal (R9, R11). */
function meansOf(progress: Progress): (number | null)[] {
  return daysOf(progress).map((_, index) => {
    const met = progress.communes.flatMap(({ points }) => points[index]?.criteriaMet ?? []);
    return meanOf(met, 1) ?? null;
  });
}

function useSentence(progress: Progress): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const days = daysOf(progress);
  const means = meansOf(progress);
  const [start, end] = [
    means.findIndex((mean) => mean !== null),
    means.findLastIndex((mean) => mean !== null),
  ];
  const [from, to, first, last] = [days[start], days[end], means[start], means[end]];
  if (from === undefined || to === undefined || first == null || last == null) return undefined;
  return t('presentation.trend.sentence', {
    from: format.date(from),
    to: format.date(to),
    first: format.number(first, 1),
    last: format.number(last, 1),
    total: progress.criteriaTotal,
  });
}

function TrendTable({ progress, means }: { progress: Progress; means: readonly (number | null)[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes } = progress;
  const rows = daysOf(progress).map((on, index) => ({
    id: on,
    cells: [
      format.date(on),
      means[index] ?? null,
      ...communes.map(({ points }) => points[index]?.criteriaMet ?? null),
    ].map((cell) => (typeof cell === 'number' ? format.number(cell) : cell)),
  }));
  return (
    <div className="visually-hidden">
      <ChartTable
        caption={t('presentation.trend.title')}
        data={{
          columns: [
            t('presentation.trend.day'),
            t('presentation.trend.mean'),
            ...communes.map(({ name }) => name),
          ],
          rows,
        }}
        isHidden
      />
    </div>
  );
}
