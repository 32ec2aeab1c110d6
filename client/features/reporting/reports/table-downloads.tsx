import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { ExportTable, exportPackage } from '#shared/contract/reporting/exports.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import { ExportButtons } from '../../../ui/layout/buttons/export-buttons.tsx';
import { useLanguage } from '../../../ui/values/use-format.ts';
import styles from './reports.module.css';

/** Downloads of all tables for the viewed day, each with a description. */
export function TableDownloads({ view }: { view: ViewQuery }) {
  const { t } = useTranslation();
  const language = useLanguage();
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
      <li>
        <div>
          <strong>{t('exports.package')}</strong>
          <p className={styles['report-note']}>{t('reports.table.package')}</p>
        </div>
        <Button
          component="a"
          variant="default"
          href={addressOf(exportPackage, { query: { ...view, language } })}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('reports.table.download')}
        </Button>
      </li>
    </ul>
  );
}
