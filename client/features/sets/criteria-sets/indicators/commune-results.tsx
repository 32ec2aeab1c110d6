import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { type CommuneResult, CommuneResultRow } from './commune-result-row.tsx';
import indicatorsStyles from './indicators.module.css';

interface CommuneResultsProps {
  title: string;
  indicator: Indicator;
  results: readonly CommuneResult[];
}

/** One indicator across communes: counts by status, then a row per commune. */
export function CommuneResults({ title, indicator, results }: CommuneResultsProps) {
  const { t } = useTranslation();
  const parts = IndicatorStatus.options.flatMap((status) => {
    const count = results.filter(({ judged }) => judged.status === status).length;
    return count > 0 ? [`${count} ${t(`status.indicator.${status}`).toLocaleLowerCase()}`] : [];
  });
  const columns = ['commune', 'value', 'target', 'status', 'effectiveOn'] as const;
  return (
    <>
      <p className={indicatorsStyles['results-title']}>{title}</p>
      <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
        {t('criteria.across.summary', { communes: results.length, parts: parts.join('; ') })}
      </p>
      <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`criteria.across.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <CommuneResultRow key={result.communeId} indicator={indicator} result={result} />
          ))}
        </tbody>
      </table>
    </>
  );
}
