import { useTranslation } from 'react-i18next';
import styles from '../layout/quiet-badge.module.css';

/** Badge of a target that was not compared with its document, shown wherever that target decides a status (product §4). */
export function UncheckedMark() {
  const { t } = useTranslation();
  return (
    <span
      className={styles['quiet-badge']}
      data-part="quiet-badge"
      data-tone="caution"
      title={t('common.unchecked.hint')}
    >
      {t('common.unchecked.label')}
    </span>
  );
}
