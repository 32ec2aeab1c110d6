import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { traceMean } from '#shared/domain/standing/progress.ts';
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx';
import { Sparkline } from '../../../ui/charts/sparkline.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './board.module.css';

/** Small charts of criteria met over time: the mean and each commune on the same scale. */
export function Trend({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes, criteriaTotal } = progress;
  const means = traceMean(communes.map(({ points }) => points));
  const days = means.map(({ on }) => on);
  const lines = [
    { id: 'mean', name: t('progress.mean'), values: means.map(({ mean }) => mean) },
    ...communes.map(({ communeId, name, points }) => {
      return { id: communeId, name, values: points.map(({ criteriaMet }) => criteriaMet) };
    }),
  ];
  const known = means.filter(({ mean }) => mean !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rise = (last.mean ?? 0) - (first.mean ?? 0);
  const direction = rise > 0 ? 'up' : rise < 0 ? 'down' : 'same';
  return (
    <ChartFrame
      title={t('board.trend.title')}
      description={t('board.trend.sentence', {
        from: format.date(first.on),
        to: format.date(last.on),
        change: t(`progress.change.${direction}`, {
          from: format.number(first.mean ?? 0),
          to: format.number(last.mean ?? 0),
        }),
      })}
      height="auto"
      table={{
        columns: [t('progress.day'), ...lines.map(({ name }) => name)],
        rows: days.map((on, index) => ({
          id: on,
          cells: [format.date(on), ...lines.map(({ values }) => numberText(values[index], format.number))],
        })),
      }}
      actions={
        <PageLink to="/tien-do" size="sm">
          {t('board.trend.more')}
        </PageLink>
      }
    >
      <div className={styles['trend']}>
        {lines.map(({ id, name, values }) => (
          <figure key={id} data-mean={id === 'mean'}>
            <figcaption>
              {name}{' '}
              <strong>
                {numberText(
                  values.findLast((value) => value !== null),
                  format.number,
                ) ?? '–'}
              </strong>
            </figcaption>
            <Sparkline values={values} max={criteriaTotal} />
          </figure>
        ))}
      </div>
    </ChartFrame>
  );
}

function numberText(value: number | null | undefined, write: (value: number) => string): string | null {
  return value === null || value === undefined ? null : write(value);
}
