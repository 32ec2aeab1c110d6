import { useTranslation } from 'react-i18next';
import styles from '../layout/quiet-badge.module.css';

/** Badge of a figure that was made up for the sample. */
export function IllustrativeMark() {
  const { t } = useTranslation();
  return (
    <span
      className={styles['quiet-badge']}
      data-part="quiet-badge"
      data-tone="plain"
      title={t('common.illustrative.hint')}
    >
      {t('common.illustrative.label')}
    </span>
  );
}
