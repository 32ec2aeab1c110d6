import type { ReactNode } from 'react';

export interface ChartTableProps {
  caption: string;
  /** The first cell is the row heading; the others are numbers, `null` if missing. */
  data: { columns: readonly string[]; rows: readonly { id: string; cells: readonly ReactNode[] }[] };
  /** Only for screen readers: not reachable with Tab. */
  isHidden?: boolean;
}

/** Data of a chart as a table. */
export function ChartTable({ caption, data: { columns, rows }, isHidden = false }: ChartTableProps) {
  return (
    // A scrolling element must be reachable with the keyboard.
    <div className="chart-table" {...(!isHidden && { role: 'group', 'aria-label': caption, tabIndex: 0 })}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : 'end'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [head, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="end">
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
