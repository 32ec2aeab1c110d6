import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './floating-notice.module.css';

interface FloatingNoticeProps {
  onClose: () => void;
  /** What was done, in a paragraph; nothing while there is nothing to say. */
  children: ReactNode;
  /** What went wrong with what it offers. */
  problem?: ReactNode;
}

/** Says what was just done, at the foot of the window, and to screen readers; stays until it is closed. */
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
