import { useTranslation } from 'react-i18next';
import { addressOf } from '#shared/contract/operation.ts';
import { type AuditFilter, exportAudit } from '#shared/contract/trust/audit.ts';
import { FileButtons } from '../../../ui/layout/buttons/file-buttons.tsx';
import { useLanguage } from '../../../ui/values/use-format.ts';

/** Download buttons of the audit with the current filter. */
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
