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
import { cellIn, isVirtual, makeColumns } from '../cells/grid-columns.tsx';
import type { GridParts } from '../cells/grid-context.ts';
import type { GoTo, GridActs } from '../editing/use-grid-acts.ts';
import type { Line } from '../navigation/grid-layout.ts';
import type { Places } from '../navigation/places.ts';
import { useGridKeys } from '../navigation/use-grid-keys.ts';
import styles from './grid.module.css';

const RENDERERS = {
  renderCell: (key: React.Key, props: CellRendererProps<Line, unknown>) => <GridCell key={key} {...props} />,
};
const HEIGHTS = { criterion: 28, wide: 40, narrow: 58 };

interface FiguresGridProps {
  parts: GridParts;
  places: Places;
  acts: GridActs;
  columns: ReturnType<typeof makeColumns>;
  isNarrow: boolean;
  label: string;
  /** Goes to a cell from outside; set by the grid. */
  goTo: React.RefObject<GoTo | undefined>;
}

/** The grid itself: the part for rows, columns, focus and roles, with the behaviour of a spreadsheet on it. */
export function FiguresGrid({ parts, places, acts, columns, isNarrow, label, goTo }: FiguresGridProps) {
  const { store, selection, editor, entering } = parts;
  const grid = useRef<DataGridHandle>(null);
  const isTouch = useScreenQuery('(pointer: coarse)');
  const onCellKeyDown = useGridKeys({ grid, places, parts, acts });
  const { lines } = store.layout;
  useStart(grid, places, selection);
  useEffect(() => {
    goTo.current = ({ row, column }) => {
      selection.start({ row, column });
      grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true });
    };
  }, [goTo, selection]);

  const enter = (changed: readonly Line[], { indexes, column }: RowsChangeData<Line>) => {
    const seen = editor.typed?.seen;
    editor.typed = undefined;
    for (const index of indexes) {
      const line = changed[index];
      const cell = cellIn(line, column.key);
      if (!cell || line?.kind !== 'figures' || line.typed === undefined) continue;
      if (line.typed.trim() === '') acts.withdrawCells([cell]);
      else entering.enter([{ cell, text: line.typed, seen }]);
    }
  };
  const press = ({ rowIdx, column, setActivePosition }: CellMouseArgs<Line>, event: CellMouseEvent) => {
    const place = { row: rowIdx, column: column.idx };
    if (event.shiftKey && selection.anchor) {
      event.preventGridDefault();
      event.preventDefault();
      selection.extend(place);
      return;
    }
    editor.start = 'edit';
    selection.start(place);
    if (isTouch && places.cellAt(place)?.isOpen) {
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
      enableVirtualization={isVirtual(store.layout)}
      renderers={RENDERERS}
      onRowsChange={enter}
      onCellKeyDown={onCellKeyDown}
      onCellMouseDown={press}
      onCellCopy={(_, event) => acts.copy(event)}
      onCellPaste={({ row }, event) => {
        // In an open editor the text goes where the caret is.
        if (!(event.target instanceof HTMLInputElement)) acts.paste(event);
        return row;
      }}
    />
  );
}

/** Tab leads to the figure that was chosen, or else to the first; the focus itself is not taken. */
function useStart(
  grid: React.RefObject<DataGridHandle | null>,
  places: Places,
  selection: GridParts['selection'],
) {
  useEffect(() => {
    const { anchor } = selection;
    const start = anchor && places.cellAt(anchor) ? anchor : places.first;
    if (!start) return;
    selection.start(start);
    grid.current?.setActivePosition({ rowIdx: start.row, idx: start.column });
  }, [grid, places, selection]);
}

/** The columns of the grid, and the places of its cells by them. */
export function useColumns(layout: GridParts['store']['layout']) {
  const { t } = useTranslation();
  const isNarrow = useScreenQuery('(max-width: 62em)');
  const columns = useMemo(() => makeColumns(layout, isNarrow, t), [layout, isNarrow, t]);
  return { columns, isNarrow };
}
