import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import boardStyles from './board.module.css';
import { CommuneLink } from './commune-links.tsx';
import { ScrollBox } from './heat-map/scroll-box.tsx';

/** A column after the commune's name; its heading also names the value on the cards of a narrow screen. */
export interface CommuneColumn {
  key: string;
  heading: string;
  isNumber?: boolean;
  render: (row: BoardRow) => ReactNode;
}

interface CommuneTableProps {
  /** Name of the scrollable area. */
  title: string;
  rows: readonly BoardRow[];
  columns: readonly CommuneColumn[];
  renderBesideName?: (row: BoardRow) => ReactNode;
}

/** A table of the board with a row for each commune. */
export function CommuneTable({ title, rows, columns, renderBesideName }: CommuneTableProps) {
  const { t } = useTranslation();
  return (
    <ScrollBox className={boardStyles['board-scroll']} data-part="board-scroll" label={title}>
      <table
        className={`data-table ${cardTableStyles['card-table']} ${boardStyles['commune-table']}`}
        data-part="card-table"
      >
        <thead>
          <tr>
            <th scope="col">{t('board.heatMap.commune')}</th>
            {columns.map(({ key, heading, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'end' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.communeId}>
              <th scope="row">
                <span className={boardStyles['commune-cell']}>
                  <CommuneLink commune={row} />
                  {renderBesideName?.(row)}
                </span>
              </th>
              {columns.map(({ key, heading, isNumber, render }) => (
                <td key={key} className={isNumber ? 'end' : undefined} data-label={heading}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
