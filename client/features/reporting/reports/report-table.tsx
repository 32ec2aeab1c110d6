import type { ReportTable } from '#shared/domain/reporting/report.ts';
import styles from './reports.module.css';

interface ReportTableViewProps {
  table: ReportTable;
  /** Whether the title is already shown above the table. */
  isTitled?: boolean;
}

export function ReportTableView({ table, isTitled = false }: ReportTableViewProps) {
  const { title, columns, rows, legend, isWide } = table;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <figure className={styles['report-table']} data-part="report-table" data-wide={isWide}>
      {/* Wide tables scroll inside this box; it takes the focus, so that the keyboard can scroll it. */}
      <div {...{ role: 'group', 'aria-label': title, tabIndex: 0 }}>
        <table>
          <caption className={isTitled ? 'visually-hidden' : undefined}>{title}</caption>
          <colgroup>
            {columns.map(({ heading, width }) => (
              <col key={heading} style={{ width: `${(100 * width) / whole}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ isHeading, cells }, index) => (
              <ReportRow key={rowKey(cells, index)} isHeading={isHeading} cells={cells} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {legend.length > 0 && <figcaption>{legend.join(' ')}</figcaption>}
    </figure>
  );
}

// Rows have no ids, but never change their order.
function rowKey(cells: readonly string[], index: number): string {
  return `${index} ${cells[0] ?? ''}`;
}

interface ReportRowProps {
  isHeading: boolean;
  cells: readonly string[];
  columns: ReportTable['columns'];
}

function ReportRow({ isHeading, cells, columns }: ReportRowProps) {
  if (isHeading) {
    return (
      <tr>
        <th colSpan={columns.length} scope="rowgroup">
          {cells[0]}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map(({ heading, align }, index) => (
        <td key={heading} data-align={align}>
          {cells[index]}
        </td>
      ))}
    </tr>
  );
}
