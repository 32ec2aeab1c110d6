import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { useScreenQuery } from '../../ui/use-screen-query.ts';
import { BoardSection } from './board-section.tsx';
import './heat-map.css';
import { HeatMapLegend } from './heat-map-legend.tsx';
import { HeatMapList } from './heat-map-list.tsx';
import { HeatMapTable } from './heat-map-table.tsx';
import { orderRows, type RowOrder } from './order-rows.ts';

// Below it a table of criteria would have to be dragged to and fro.
const NARROW = '(max-width: 48em)';

/** Communes × criteria: a table where there is room for one, a list on a phone. */
export function HeatMap({ board, set }: { board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<RowOrder>({ by: 'name', isDescending: false });
  const isNarrow = useScreenQuery(NARROW);
  const Shape = isNarrow ? HeatMapList : HeatMapTable;
  return (
    <BoardSection
      title={t('board.heatMap.title')}
      description={t('board.heatMap.description')}
      actions={<ExportButtons table="board" view={{ set: set.id, on: board.on }} />}
    >
      <HeatMapLegend />
      <Shape
        rows={orderRows(board.communes, order)}
        criteria={set.criteria}
        setId={set.id}
        on={board.on}
        order={order}
        onOrder={setOrder}
      />
    </BoardSection>
  );
}
