import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../board.module.css';

interface ParetoRow {
  key: string;
  /** Name of the part, as a link to its list. */
  name: ReactNode;
  count: number;
  /** Share of the whole in this part and all larger ones, from 0 to 1. */
  cumulative: number;
}

interface ParetoTableProps {
  caption: string;
  heading: string;
  rows: readonly ParetoRow[];
}

/** Parts of a whole, the largest first, each with a bar, its count and the cumulative share. */
export function ParetoTable({ caption, heading, rows }: ParetoTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const largest = rows[0]?.count ?? 1;
  return (
    <table className={`data-table ${styles['pareto']}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="end">
            {t('board.pareto.count')}
          </th>
          <th scope="col" className="end">
            {t('board.pareto.cumulative')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, cumulative }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <span className={styles['pareto-bar']} style={{ width: `${(100 * count) / largest}%` }} />
            </th>
            <td className="end">{format.number(count)}</td>
            <td className="end">{format.amount(Math.round(100 * cumulative), '%')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
