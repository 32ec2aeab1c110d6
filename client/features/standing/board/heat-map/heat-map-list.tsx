import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TotalsChange } from '#shared/domain/standing/change-since.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { CommuneLink } from '../commune-links.tsx';
import { HeatMapCell } from './heat-map-cell.tsx';
import styles from './heat-map-list.module.css';
import type { HeatMapRowProps } from './heat-map-row.tsx';
import type { HeatMapShapeProps } from './heat-map-table.tsx';
import { nextOrder, SORT_KEYS } from './order-rows.ts';

/** Heat map for phones: a list of communes, each with its criteria as small cells. */
export function HeatMapList({ rows, criteria, changes, since, order, onOrder }: HeatMapShapeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const keys = [...SORT_KEYS, ...criteria.map(({ number }) => `criterion-${number}` as const)];
  const choose = (value: string) => {
    const by = keys.find((key) => key === value);
    if (by !== undefined && by !== order.by) onOrder(nextOrder(order, by));
  };
  const choices = [
    ...SORT_KEYS.map((key) => ({
      value: key,
      label: t(`board.heatMap.sort.${key}`, { since: format.date(since) }),
    })),
    ...criteria.map(({ number }) => ({
      value: `criterion-${number}`,
      label: t('board.heatMap.sortByCriterion', { number }),
    })),
  ];
  return (
    <>
      <NativeSelect
        className="no-print"
        label={t('board.heatMap.sortBy')}
        data={choices}
        value={order.by}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <ul className={styles['heat-list']}>
        {rows.map((row) => (
          <li key={row.communeId}>
            <HeatMapItem row={row} criteria={criteria} change={changes.get(row.communeId)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HeatMapItem({ row, criteria, change }: HeatMapRowProps) {
  const { t } = useTranslation();
  const changeWords = useChangeWords();
  const { criteriaMet: met, criteriaTotal: total, indicatorsMet, indicatorsTotal } = row;
  return (
    <>
      <h3>
        <CommuneLink commune={row} />
      </h3>
      <p>
        {row.hasEntries
          ? t('board.heatMap.totals', { met, total, indicatorsMet, indicatorsTotal })
          : t('board.heatMap.noEntries')}
        {change && ` · ${changeWords(change)}`}
      </p>
      {row.hasEntries && (
        <ul className={styles['heat-cells']}>
          {criteria.map((criterion) => (
            <li key={criterion.number}>
              <HeatMapCell row={row} criterion={criterion} isNumbered />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The change with its units, because the list has no column headings. */
function useChangeWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ criteria, indicators }: TotalsChange): string =>
    criteria === 0 && indicators === 0
      ? t('board.change.same')
      : t('board.change.words', { criteria: format.signed(criteria), indicators: format.signed(indicators) });
}
