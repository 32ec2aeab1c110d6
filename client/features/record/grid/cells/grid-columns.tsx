import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { Column } from 'react-data-grid';
import { FigureEditor } from '../editing/figure-editor.tsx';
import styles from '../frame/grid.module.css';
import { JudgementCell } from '../judgements/judgement-cell.tsx';
import { JudgementEditor } from '../judgements/judgement-editor.tsx';
import {
  type Cell,
  type GridLayout,
  JUDGEMENT_COLUMN,
  type Line,
  VALUE_COLUMN,
} from '../navigation/grid-layout.ts';
import { FigureCell } from './figure-cell.tsx';
import { ChangeCell, CriterionHeading, LastCell, LineHeading, TargetCell } from './line-cells.tsx';

export const HEADING_COLUMN = 'heading';

const STICKY = styles['grid-kept'];

const EXPLANATION_COLUMNS = [
  { key: 'last', Content: LastCell, width: 112 },
  { key: 'target', Content: TargetCell, width: 150 },
  { key: 'change', Content: ChangeCell, width: 112 },
] as const satisfies readonly { key: string; Content: ComponentType<{ cell: Cell }>; width: number }[];

// With more cells, only the visible ones are rendered.
const MAX_CELLS_RENDERED = 1500;

/** Whether a layout has too many cells to render all of them. */
export function isVirtualized({ lines, communes, kind }: GridLayout): boolean {
  return kind === 'matrix' && lines.length * communes.length > MAX_CELLS_RENDERED;
}

/** Columns of a layout: headings, figures and, in a wide list, the explanations of each figure. */
export function makeColumns(layout: GridLayout, isNarrow: boolean, t: TFunction): Column<Line>[] {
  const { kind, communes, indicators } = layout;
  const isOfCommunes = indicators.length === 1 && communes.length > 1;
  // Without virtualisation the data grid renders frozen columns twice, so CSS makes the headings sticky instead.
  const sticky = isVirtualized(layout) ? { frozen: true } : { cellClass: STICKY, headerCellClass: STICKY };
  const heading: Column<Line> = {
    key: HEADING_COLUMN,
    name: isOfCommunes ? t('grid.column.commune') : t('grid.column.indicator'),
    minWidth: isNarrow ? 140 : 220,
    ...(kind === 'matrix' ? { width: isNarrow ? 150 : 310, ...sticky } : { width: 'minmax(0, 1fr)' }),
    renderCell: ({ row }) => <Heading line={row} />,
  };
  if (kind === 'matrix')
    return [heading, ...communes.map(({ id, name }) => figureColumn(id, name, 'minmax(118px, 1fr)'))];
  const figures = figureColumn(VALUE_COLUMN, t('grid.column.value'), isNarrow ? 120 : 140);
  if (isNarrow) return [heading, figures];
  const explanations = EXPLANATION_COLUMNS.map(
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
  return [heading, figures, judgementColumn(t('judging.column')), ...explanations];
}

function judgementColumn(name: string): Column<Line> {
  return {
    ...figureColumn(JUDGEMENT_COLUMN, name, 176),
    cellClass: (line) =>
      cellIn(line, JUDGEMENT_COLUMN)?.isEditable === false
        ? `${styles['grid-wrapped']} ${styles['grid-closed']}`
        : styles['grid-wrapped'],
    renderCell: ({ row }) => {
      const cell = cellIn(row, JUDGEMENT_COLUMN);
      return cell && <JudgementCell cell={cell} />;
    },
    renderEditCell: (props) => {
      const cell = cellIn(props.row, JUDGEMENT_COLUMN);
      return cell && <JudgementEditor {...props} cell={cell} />;
    },
  };
}

function figureColumn(key: string, name: string, width: number | string): Column<Line> {
  return {
    key,
    name,
    width,
    editable: (line) => cellIn(line, key)?.isEditable === true,
    cellClass: (line) => (cellIn(line, key)?.isEditable === false ? styles['grid-closed'] : undefined),
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

export function cellIn(line: Line | undefined, key: string): Cell | undefined {
  return line?.kind === 'figures' ? line.cells.get(key) : undefined;
}
