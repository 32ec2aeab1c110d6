import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Column } from 'react-data-grid';
import { FigureEditor } from '../editing/figure-editor.tsx';
import styles from '../frame/grid.module.css';
import { type Cell, type GridLayout, type Line, VALUE_COLUMN } from '../navigation/grid-layout.ts';
import { FigureCell } from './figure-cell.tsx';
import {
  ChangeCell,
  CriterionHeading,
  LastCell,
  LineHeading,
  StatusCell,
  TargetCell,
} from './line-cells.tsx';

/** The key of the column of headings. */
export const HEADING_COLUMN = 'heading';

const KEPT = styles['grid-kept'];

const EXPLAINING = [
  { key: 'last', Content: LastCell, width: 130 },
  { key: 'target', Content: TargetCell, width: 185 },
  { key: 'change', Content: ChangeCell, width: 130 },
  { key: 'status', Content: StatusCell, width: 165 },
] as const satisfies readonly { key: string; Content: ComponentType<{ cell: Cell }>; width: number }[];

// Of more cells than these only those in sight are drawn.
const MANY = 1500;

/** Whether the cells of a layout are too many to be drawn all at once. */
export function isVirtual({ lines, communes, kind }: GridLayout): boolean {
  return kind === 'matrix' && lines.length * communes.length > MANY;
}

/** The columns of a layout: headings, figures, and in a list with room for it what explains each figure. */
export function makeColumns(layout: GridLayout, isNarrow: boolean, t: TFunction): Column<Line>[] {
  const { kind, communes, indicators } = layout;
  const isOfCommunes = indicators.length === 1 && communes.length > 1;
  // Where it draws everything the part draws its frozen columns twice: then the style store keeps them in sight.
  const kept = isVirtual(layout) ? { frozen: true } : { cellClass: KEPT, headerCellClass: KEPT };
  const heading: Column<Line> = {
    key: HEADING_COLUMN,
    name: isOfCommunes ? t('grid.column.commune') : t('grid.column.indicator'),
    minWidth: isNarrow ? 140 : 220,
    ...(kind === 'matrix' ? { width: isNarrow ? 150 : 310, ...kept } : { width: 'minmax(0, 1fr)' }),
    renderCell: ({ row }) => <Heading line={row} />,
  };
  if (kind === 'matrix')
    return [heading, ...communes.map(({ id, name }) => figureColumn(id, name, 'minmax(118px, 1fr)'))];
  const figures = figureColumn(VALUE_COLUMN, t('grid.column.value'), isNarrow ? 120 : 160);
  if (isNarrow) return [heading, figures];
  const explaining = EXPLAINING.map(
    ({ key, Content, width }): Column<Line> => ({
      key,
      name: t(`grid.column.${key}`),
      width,
      cellClass: styles['grid-wrapped'],
      renderCell: ({ row }) => {
        const cell = cellIn(row, VALUE_COLUMN);
        return cell && <Content cell={cell} />;
      },
    }),
  );
  return [heading, figures, ...explaining];
}

function figureColumn(key: string, name: string, width: number | string): Column<Line> {
  return {
    key,
    name,
    width,
    editable: (line) => cellIn(line, key)?.isOpen === true,
    cellClass: (line) => (cellIn(line, key)?.isOpen === false ? styles['grid-closed'] : undefined),
    renderCell: ({ row }) => {
      const cell = cellIn(row, key);
      return cell && <FigureCell cell={cell} />;
    },
    renderEditCell: (props) => {
      const cell = cellIn(props.row, key);
      return cell && <FigureEditor {...props} cell={cell} />;
    },
    editorOptions: { closeOnExternalRowChange: false },
  };
}

function Heading({ line }: { line: Line }) {
  if (line.kind === 'criterion') return <CriterionHeading criterion={line.criterion} />;
  const [cell] = line.cells.values();
  return cell && <LineHeading cell={cell} />;
}

/** The figure of a line in a column. */
export function cellIn(line: Line | undefined, key: string): Cell | undefined {
  return line?.kind === 'figures' ? line.cells.get(key) : undefined;
}
