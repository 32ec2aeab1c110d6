import { type MouseEvent, memo, useSyncExternalStore } from 'react';
import { Cell, type CellRendererProps } from 'react-data-grid';
import styles from '../frame/grid.module.css';
import type { Line } from '../navigation/grid-layout.ts';
import { HEADING_COLUMN } from './grid-columns.tsx';
import { useGrid } from './grid-context.ts';

/** A cell of the grid part, with its role and with whether it is in the chosen block; the mouse draws that out. */
export const GridCell = memo(function GridCell(props: CellRendererProps<Line, unknown>) {
  const { selection } = useGrid();
  const place = { row: props.rowIdx, column: props.column.idx };
  const isChosen = useSyncExternalStore(selection.subscribe, () => selection.has(place));
  const isHeading = props.column.key === HEADING_COLUMN;
  const draw = (event: MouseEvent) => {
    if (event.buttons === 1 && !isHeading && selection.anchor) selection.extend(place);
  };
  return (
    <Cell
      {...props}
      role={isHeading ? 'rowheader' : 'gridcell'}
      className={isChosen ? styles['grid-chosen'] : ''}
      onMouseEnter={draw}
    />
  );
});
