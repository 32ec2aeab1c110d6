import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { type ExportTable, exportTable } from '#shared/contract/reporting/exports.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import { useLanguage } from '../../values/use-format.ts';
import { FileButtons } from './file-buttons.tsx';

interface ExportButtonsProps {
  table: ExportTable;
  view: ViewQuery;
  /** Only this commune's rows. */
  commune?: string | undefined;
}

/** Downloads a table of the record. */
export function ExportButtons({ table, view, commune }: ExportButtonsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <FileButtons
      name={t(`exports.table.${table}`)}
      addressOf={(format, profile) =>
        addressOf(exportTable, { params: { table, format }, query: { ...view, commune, profile, language } })
      }
    />
  );
}
