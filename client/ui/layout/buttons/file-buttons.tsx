import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvProfile } from '#shared/contract/reporting/exports.ts';
import styles from './file-buttons.module.css';

interface FileButtonsProps {
  /** Name of the table, because a page may offer several. */
  name: string;
  addressOf: (format: 'csv' | 'xlsx', profile?: CsvProfile) => string;
}

/** Download buttons: Excel directly, CSV profiles in a menu. */
export function FileButtons({ name, addressOf }: FileButtonsProps) {
  const { t } = useTranslation();
  const listId = useId();
  return (
    <div className={`${styles['export-buttons']} no-print`} data-part="export-buttons">
      <Button
        component="a"
        href={addressOf('xlsx')}
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
      <div id={listId} popover="auto" className={styles['export-formats']}>
        <a href={addressOf('csv', 'excel-vi')} download>
          {t('common.export.excelCsv')}
        </a>
        <a href={addressOf('csv', 'rfc4180')} download>
          {t('common.export.plainCsv')}
        </a>
      </div>
    </div>
  );
}
