import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/record/metrics.ts';
import type { MetricTotal } from '#shared/domain/record/metric-total.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import type { CommuneSeries } from './charts/metric-series.ts';
import { MetricFigure } from './metric-figure.tsx';
import styles from './metrics.module.css';

interface LatestTotalProps {
  metric: MetricDefinition;
  series: readonly CommuneSeries[];
  /** Undefined if the metric has no total. */
  total: MetricTotal | undefined;
}

/** Table footer: total of all communes and how it is computed, or why there is none. */
export function LatestTotal({ metric, series, total }: LatestTotalProps) {
  const { t } = useTranslation();
  if (metric.total === 'none' || total === undefined) {
    return (
      <tfoot>
        <tr>
          <td colSpan={4} className={styles['latest-remark']}>
            {t('metrics.latest.noTotal')}
          </td>
        </tr>
      </tfoot>
    );
  }
  const missing = series.filter(({ communeId }) => total.missing.includes(communeId)).map(({ name }) => name);
  return (
    <tfoot>
      <tr>
        <th scope="row">{t(`metrics.latest.total.${metric.total}`)}</th>
        {total.value === null ? (
          <td colSpan={3} className={styles['latest-remark']}>
            {total.outcome === 'different-years'
              ? t('metrics.latest.differentYears')
              : t('metrics.latest.incomplete', {
                  known: total.communes - total.missing.length,
                  communes: total.communes,
                  missing: missing.join(', '),
                })}
          </td>
        ) : (
          <TotalCells metric={metric} total={total} value={total.value} />
        )}
      </tr>
      {metric.total !== 'sum' && total.value !== null && (
        <tr>
          <td colSpan={4} className={styles['latest-remark']}>
            {t(`metrics.latest.weighted.${metric.total}`)}
          </td>
        </tr>
      )}
    </tfoot>
  );
}

interface TotalCellsProps {
  metric: MetricDefinition;
  total: MetricTotal;
  value: number;
}

function TotalCells({ metric, total: { from, until, illustrative }, value }: TotalCellsProps) {
  const { t } = useTranslation();
  return (
    <>
      <td data-label={t('metrics.latest.value')}>
        <MetricFigure point={{ value, illustrative }} unit={t(`metrics.unit.${metric.unit}`)} />
      </td>
      <td data-label={t('metrics.latest.effectiveOn')} colSpan={2}>
        <span>
          {from && <DateText on={from} />}
          {until && from !== until && (
            <>
              {' – '}
              <DateText on={until} />
            </>
          )}
        </span>
      </td>
    </>
  );
}
