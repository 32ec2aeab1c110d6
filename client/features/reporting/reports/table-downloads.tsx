import { useTranslation } from 'react-i18next';
import { ExportTable } from '#shared/contract/reporting/exports.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import { ExportButtons } from '../../../ui/layout/buttons/export-buttons.tsx';
import styles from './reports.module.css';

/** Downloads of all tables for the viewed day, each with a description. */
export function TableDownloads({ view }: { view: ViewQuery }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['table-downloads']}>
      {ExportTable.options.map((table) => (
        <li key={table}>
          <div>
            <strong>{t(`exports.table.${table}`)}</strong>
            <p className={styles['report-note']}>{t(`reports.table.${table}`)}</p>
          </div>
          <ExportButtons table={table} view={view} />
        </li>
      ))}
    </ul>
  );
}
