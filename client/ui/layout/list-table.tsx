import { Children, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import cardTableStyles from './card-table.module.css';
import listTableStyles from './list-table.module.css';

interface ListTableProps {
  caption: string;
  columns: readonly string[];
  children: ReactNode;
}

/** Table for administration, with an edit button per row; cards on narrow screens. */
export function ListTable({ caption, columns, children }: ListTableProps) {
  const { t } = useTranslation();
  if (Children.count(children) === 0) return <p>{t('administration.unit.none')}</p>;
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${listTableStyles['list-table']}`}
      data-part="card-table"
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('administration.form.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
