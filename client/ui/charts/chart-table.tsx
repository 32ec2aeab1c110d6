import type { ReactNode } from 'react';

export interface ChartTableProps {
  caption: string;
  /** The first column heads its rows; the others are numbers, and aligned so. A missing one is `null`. */
  data: { columns: readonly string[]; rows: readonly { id: string; cells: readonly ReactNode[] }[] };
  /** Only for screen readers: no stop for the keyboard. */
  isHidden?: boolean;
}

/** The data of a chart as a table. */
export function ChartTable({ caption, data: { columns, rows }, isHidden = false }: ChartTableProps) {
  return (
    // What scrolls must be reachable with the keyboard.
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
