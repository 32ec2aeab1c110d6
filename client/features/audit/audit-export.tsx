import { useTranslation } from 'react-i18next';
import { type AuditFilter, exportAudit } from '#shared/contract/audit.ts';
import { addressOf } from '#shared/contract/operation.ts';
import { FileButtons } from '../../ui/file-buttons.tsx';
import { useLanguage } from '../../ui/use-format.ts';

/** Downloads the audit, as it is filtered now. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <FileButtons
      name={t('audit.title')}
      addressOf={(format, profile) =>
        addressOf(exportAudit, { params: { format }, query: { ...filter, profile, language } })
      }
    />
  );
}
