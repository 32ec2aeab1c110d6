import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSending, useWaiting } from '../../outbox/use-outbox.ts';
import { PageLink } from '../../ui/layout/page-link.tsx';
import styles from '../shell.module.css';

/** Number of the user's edits waiting in this browser. While mounted, it also sends them. */
export function WaitingCount() {
  const { t } = useTranslation();
  useSending();
  const { own, state } = useWaiting();
  const blocked = own.filter(({ obstacle }) => obstacle !== undefined).length;
  const waiting = state.isPaused ? own.length - blocked : 0;
  return (
    <div role="status" className={styles['waiting-count']} data-part="waiting-count">
      {waiting + blocked > 0 && (
        <PageLink to="/nhap-so-lieu/cho" title={t('shell.waiting.hint')}>
          {blocked > 0 ? <IconAlertTriangle size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
          <b className={styles['waiting-number']} aria-hidden="true">
            {waiting + blocked}
          </b>
          <span className={styles['waiting-words']}>
            {[
              waiting > 0 && t('shell.waiting.count', { count: waiting }),
              blocked > 0 && t('shell.waiting.blocked', { count: blocked }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </PageLink>
      )}
    </div>
  );
}
