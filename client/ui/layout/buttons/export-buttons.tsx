import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { type ExportTable, exportTable } from '#shared/contract/reporting/exports.ts';
import type { ViewQuery } from '#shared/contract/view.ts';
import { useLanguage } from '../../values/use-format.ts';
import { FileButtons } from './file-buttons.tsx';

interface ExportButtonsProps {
  table: ExportTable;
  view: ViewQuery;
  commune?: string | undefined;
}

/** Download buttons of an export table. */
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
