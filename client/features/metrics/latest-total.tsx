import { useTranslation } from 'react-i18next';
import type { MetricDefinition } from '#shared/contract/metrics.ts';
import { DateText } from '../../ui/date-text.tsx';
import { MetricFigure } from './metric-figure.tsx';
import type { CommuneSeries } from './metric-series.ts';
import { type MetricTotal, totalOf } from './metric-total.ts';

export interface LatestTotalProps {
  metric: MetricDefinition;
  series: readonly CommuneSeries[];
}

/** The foot of the table of latest figures: the total over the communes, or why there is none. */
export function LatestTotal({ metric, series }: LatestTotalProps) {
  const { t } = useTranslation();
  const total = totalOf(
    metric.id,
    series.map(({ latest }) => latest),
  );
  if (total.outcome === 'not-summable') {
    return (
      <tfoot>
        <tr>
          <td colSpan={4} className="latest-remark">
            {t('metrics.latest.noTotal')}
          </td>
        </tr>
      </tfoot>
    );
  }
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('metrics.latest.total')}</th>
        {total.outcome === 'total' ? (
          <TotalCells metric={metric} total={total} />
        ) : (
          <td colSpan={3} className="latest-remark">
            {t(total.outcome === 'not-enough' ? 'metrics.latest.notEnough' : 'metrics.latest.differentYears')}
          </td>
        )}
      </tr>
    </tfoot>
  );
}

interface TotalCellsProps {
  metric: MetricDefinition;
  total: Extract<MetricTotal, { outcome: 'total' }>;
}

function TotalCells({ metric, total }: TotalCellsProps) {
  const { t } = useTranslation();
  return (
    <>
      <td data-label={t('metrics.latest.value')}>
        <MetricFigure point={total} unit={t(`metrics.unit.${metric.unit}`)} />
      </td>
      <td data-label={t('metrics.latest.effectiveOn')} colSpan={2}>
        <span>
          <DateText on={total.from} />
          {total.from !== total.until && (
            <>
              {' – '}
              <DateText on={total.until} />
            </>
          )}
        </span>
      </td>
    </>
  );
}
