import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { CriterionStatus } from '#shared/domain/values/status.ts';
import type { View } from '../../../../api/view.ts';
import { ExportButtons } from '../../../../ui/layout/buttons/export-buttons.tsx';
import { useScreenQuery } from '../../../../ui/layout/use-screen-query.ts';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { BoardSection } from '../board-section.tsx';
import styles from './heat-map.module.css';
import { HeatMapList } from './heat-map-list.tsx';
import { HeatMapTable } from './heat-map-table.tsx';
import { orderRows, type RowChanges, type RowOrder } from './order-rows.ts';

// Below this width, the table would need too much horizontal scrolling.
const NARROW = '(max-width: 48em)';

interface HeatMapProps {
  board: Board;
  set: CriteriaSet;
  view: View;
  /** RowChanges of each commune's totals since the day `since`. */
  changes: RowChanges;
  since: LocalDate;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** Communes × criteria, sortable: a table on wide screens, a list on phones. */
export function HeatMap({ board, set, view, changes, since, order, onOrder }: HeatMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNarrow = useScreenQuery(NARROW);
  const Shape = isNarrow ? HeatMapList : HeatMapTable;
  return (
    <BoardSection
      title={t('board.heatMap.title')}
      description={t(isNarrow ? 'board.heatMap.descriptionOfList' : 'board.heatMap.description', {
        since: format.date(since),
      })}
      actions={<ExportButtons table="board" view={view} />}
    >
      <HeatMapLegend />
      <Shape
        rows={orderRows(board.communes, order, changes)}
        criteria={set.criteria}
        setId={set.id}
        on={board.on}
        {...{ changes, since, order, onOrder }}
      />
    </BoardSection>
  );
}

function HeatMapLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles['heat-legend']} aria-label={t('board.heatMap.legend')}>
      {CriterionStatus.options.map((status) => (
        <li key={status}>
          <StatusMark of="criterion" status={status} />
        </li>
      ))}
    </ul>
  );
}
