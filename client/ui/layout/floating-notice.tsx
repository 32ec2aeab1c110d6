import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './floating-notice.module.css';

interface FloatingNoticeProps {
  onClose: () => void;
  /** Message; nothing hides the notice. */
  children: ReactNode;
  /** Error of an action in the notice. */
  problem?: ReactNode;
}

/** Message at the bottom of the window, also announced by screen readers; stays until closed. */
export function FloatingNotice({ onClose, children, problem }: FloatingNoticeProps) {
  const { t } = useTranslation();
  return (
    <div role="status" className={`${styles['floating-place']} no-print`}>
      {children && (
        <div className={styles['floating-notice']}>
          {children}
          <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
          {problem}
        </div>
      )}
    </div>
  );
}
