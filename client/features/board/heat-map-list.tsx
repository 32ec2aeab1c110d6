import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standings.ts';
import type { Criterion } from '#shared/domain/criteria-set.ts';
import './heat-map-list.css';
import { CommuneLink } from './commune-links.tsx';
import { HeatMapCell } from './heat-map-cell.tsx';
import type { HeatMapShapeProps } from './heat-map-table.tsx';
import { nextOrder, SORT_KEYS } from './order-rows.ts';

/** The heat map on a phone: a list of communes, each with its criteria as small cells. */
export function HeatMapList({ rows, criteria, order, onOrder }: HeatMapShapeProps) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const by = SORT_KEYS.find((key) => key === value);
    if (by !== undefined && by !== order.by) onOrder(nextOrder(order, by));
  };
  return (
    <>
      <NativeSelect
        className="no-print"
        label={t('board.heatMap.sortBy')}
        data={SORT_KEYS.map((key) => ({ value: key, label: t(`board.heatMap.sort.${key}`) }))}
        value={order.by}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <ul className="heat-list">
        {rows.map((row) => (
          <li key={row.communeId}>
            <HeatMapItem row={row} criteria={criteria} />
          </li>
        ))}
      </ul>
    </>
  );
}

function HeatMapItem({ row, criteria }: { row: BoardRow; criteria: readonly Criterion[] }) {
  const { t } = useTranslation();
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
      </p>
      {row.hasEntries && (
        <ul className="heat-cells">
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
