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
import { type Changes, orderRows, type RowOrder } from './order-rows.ts';

// Below it a table of criteria would have to be dragged to and fro.
const NARROW = '(max-width: 48em)';

interface HeatMapProps {
  board: Board;
  set: CriteriaSet;
  view: View;
  /** Of each commune's totals since the day `since`. */
  changes: Changes;
  since: LocalDate;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}

/** Communes × criteria, in any order: a table where there is room for one, a list on a phone. */
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

/** What the colours and signs of the heat map mean. */
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
