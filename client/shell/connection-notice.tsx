import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsUnreachable } from '../api/connection.ts';
import styles from './shell.module.css';

/** Says that the server does not answer, as long as that is so; then opens failed pages again. */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const router = useRouter();
  const isUnreachable = useIsUnreachable();
  const wasUnreachable = useRef(false);
  useEffect(() => {
    if (wasUnreachable.current && !isUnreachable) void router.invalidate();
    wasUnreachable.current = isUnreachable;
  }, [isUnreachable, router]);
  return (
    <div role="status">
      {isUnreachable && <p className={styles['connection-notice']}>{t('shell.offline')}</p>}
    </div>
  );
}
