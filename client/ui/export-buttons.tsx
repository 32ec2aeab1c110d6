import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type CsvProfile, type ExportTable, exportTable } from '#shared/contract/exports.ts';
import { addressOf } from '#shared/contract/operation.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import './export-buttons.css';
import { useLanguage } from './use-format.ts';

export interface ExportButtonsProps {
  table: ExportTable;
  view: ViewQuery;
  /** Only this commune's rows. */
  commune?: string | undefined;
}

/** Downloads a table: Excel at one click, the CSV profiles behind the arrow. */
export function ExportButtons({ table, view, commune }: ExportButtonsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const listId = useId();
  const address = (format: 'csv' | 'xlsx', profile?: CsvProfile) =>
    addressOf(exportTable, { params: { table, format }, query: { ...view, commune, profile, language } });
  // A page may offer several tables: the words say which.
  const name = t(`exports.table.${table}`);
  return (
    <div className="export-buttons no-print">
      <Button
        component="a"
        href={address('xlsx')}
        download
        title={name}
        aria-label={`${t('common.export.excel')}: ${name}`}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('common.export.excel')}
      </Button>
      <ActionIcon size={36} aria-label={`${t('common.export.others')}: ${name}`} popoverTarget={listId}>
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <div id={listId} popover="auto" className="export-formats">
        <a href={address('csv', 'excel-vi')} download>
          {t('common.export.excelCsv')}
        </a>
        <a href={address('csv', 'rfc4180')} download>
          {t('common.export.plainCsv')}
        </a>
      </div>
    </div>
  );
}
