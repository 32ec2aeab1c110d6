import { useEffect, useMemo, useRef } from 'react';
import {
  type CellMouseArgs,
  type CellMouseEvent,
  type CellRendererProps,
  DataGrid,
  type DataGridHandle,
  type RowsChangeData,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { useTranslation } from 'react-i18next';
import { useScreenQuery } from '../../../../ui/layout/use-screen-query.ts';
import { GridCell } from '../cells/grid-cell.tsx';
import { cellIn, isVirtualized, makeColumns } from '../cells/grid-columns.tsx';
import type { GridParts } from '../cells/grid-context.ts';
import type { GoTo, GridActions } from '../editing/use-grid-actions.ts';
import { enterTexts } from '../judgements/enter-texts.ts';
import type { CellPositions } from '../navigation/cell-positions.ts';
import type { Line } from '../navigation/grid-layout.ts';
import { useGridKeys } from '../navigation/use-grid-keys.ts';
import styles from './grid.module.css';

const RENDERERS = {
  renderCell: (key: React.Key, props: CellRendererProps<Line, unknown>) => <GridCell key={key} {...props} />,
};
const HEIGHTS = { criterion: 28, wide: 40, narrow: 58 };

interface FiguresGridProps {
  parts: GridParts;
  positions: CellPositions;
  actions: GridActions;
  columns: ReturnType<typeof makeColumns>;
  isNarrow: boolean;
  label: string;
  /** Set by this component; selects and focuses a cell. */
  goTo: React.RefObject<GoTo | undefined>;
}

/** The data grid (rows, columns, focus, ARIA roles) with the behaviour of a spreadsheet. */
export function FiguresGrid({ parts, positions, actions, columns, isNarrow, label, goTo }: FiguresGridProps) {
  const { store, selection, cellEditor } = parts;
  const grid = useRef<DataGridHandle>(null);
  const isTouch = useScreenQuery('(pointer: coarse)');
  const onCellKeyDown = useGridKeys({ grid, positions, parts, actions });
  const { lines } = store.layout;
  useInitialPosition(grid, positions, selection);
  useEffect(() => {
    goTo.current = ({ row, column }) => {
      selection.start({ row, column });
      grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true });
      // The data grid leaves the focus where it is if the cell is active already.
      grid.current?.element?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')?.focus();
    };
  }, [goTo, selection]);

  const enter = (changed: readonly Line[], { indexes, column }: RowsChangeData<Line>) => {
    const seenId = cellEditor.typed?.seenId;
    cellEditor.typed = undefined;
    for (const index of indexes) {
      const line = changed[index];
      const cell = cellIn(line, column.key);
      if (!cell || line?.kind !== 'figures' || line.typed === undefined) continue;
      const isEmpty = line.typed.trim() === '';
      if (isEmpty && cell.part === 'judgement') actions.removeJudgements([cell]);
      else if (isEmpty) actions.withdrawCells([cell]);
      else enterTexts(parts, [{ cell, text: line.typed, seenId }]);
    }
  };
  const handleMouseDown = (
    { rowIdx, column, setActivePosition }: CellMouseArgs<Line>,
    event: CellMouseEvent,
  ) => {
    const position = { row: rowIdx, column: column.idx };
    if (event.shiftKey && selection.anchor) {
      event.preventGridDefault();
      event.preventDefault();
      selection.extend(position);
      return;
    }
    cellEditor.start = 'edit';
    selection.start(position);
    if (isTouch && positions.cellAt(position)?.isEditable) {
      event.preventGridDefault();
      event.preventDefault();
      setActivePosition(true);
    }
  };
  return (
    <DataGrid
      ref={grid}
      className={styles['figures-grid']}
      aria-label={label}
      columns={columns}
      rows={lines}
      rowKeyGetter={(line) => line.key}
      rowHeight={(line) =>
        line.kind === 'criterion' ? HEIGHTS.criterion : HEIGHTS[isNarrow ? 'narrow' : 'wide']
      }
      headerRowHeight={38}
      rowClass={(line) => `grid-${line.kind}`}
      enableVirtualization={isVirtualized(store.layout)}
      renderers={RENDERERS}
      onRowsChange={enter}
      onCellKeyDown={onCellKeyDown}
      onCellMouseDown={handleMouseDown}
      onCellCopy={(_, event) => actions.copy(event)}
      onCellPaste={({ row }, event) => {
        // In an open editor the browser pastes at the caret.
        if (!(event.target instanceof HTMLInputElement)) actions.paste(event);
        return row;
      }}
    />
  );
}

/** Makes Tab enter the grid at the selected figure, or at the first one. Does not take the focus. */
function useInitialPosition(
  grid: React.RefObject<DataGridHandle | null>,
  positions: CellPositions,
  selection: GridParts['selection'],
) {
  useEffect(() => {
    const { anchor } = selection;
    const start = anchor && positions.cellAt(anchor) ? anchor : positions.first;
    if (!start) return;
    selection.start(start);
    grid.current?.setActivePosition({ rowIdx: start.row, idx: start.column });
  }, [grid, positions, selection]);
}

export function useColumns(layout: GridParts['store']['layout']) {
  const { t } = useTranslation();
  const isNarrow = useScreenQuery('(max-width: 62em)');
  const columns = useMemo(() => makeColumns(layout, isNarrow, t), [layout, isNarrow, t]);
  return { columns, isNarrow };
}
