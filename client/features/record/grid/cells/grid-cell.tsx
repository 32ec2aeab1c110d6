import { type MouseEvent, memo, useSyncExternalStore } from 'react';
import { Cell, type CellRendererProps } from 'react-data-grid';
import styles from '../frame/grid.module.css';
import type { Line } from '../navigation/grid-layout.ts';
import { HEADING_COLUMN } from './grid-columns.tsx';
import { useGrid } from './grid-context.ts';

/** Cell of the data grid with its ARIA role; dragging over it extends the selection. */
export const GridCell = memo(function GridCell(props: CellRendererProps<Line, unknown>) {
  const { selection } = useGrid();
  const position = { row: props.rowIdx, column: props.column.idx };
  const isSelected = useSyncExternalStore(selection.subscribe, () => selection.has(position));
  const isHeading = props.column.key === HEADING_COLUMN;
  const extendSelection = (event: MouseEvent) => {
    if (event.buttons === 1 && !isHeading && selection.anchor) selection.extend(position);
  };
  return (
    <Cell
      {...props}
      role={isHeading ? 'rowheader' : 'gridcell'}
      className={isSelected ? styles['grid-chosen'] : ''}
      onMouseEnter={extendSelection}
    />
  );
});
