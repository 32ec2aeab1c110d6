import { useTranslation } from 'react-i18next';
import '../layout/quiet-badge.css';

/** Beside a figure that was made up for the sample. */
export function IllustrativeMark() {
  const { t } = useTranslation();
  return (
    <span className="quiet-badge" data-tone="plain" title={t('common.illustrative.hint')}>
      {t('common.illustrative.label')}
    </span>
  );
}
