import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AccountWithPassword } from '#shared/contract/people/accounts.ts';
import { CopyButton } from '../../../ui/layout/buttons/copy-button.tsx';
import { SidePanel } from '../../../ui/layout/side-panel.tsx';
import styles from './temporary-password.module.css';

interface TemporaryPasswordProps {
  issued: AccountWithPassword;
  onClose: () => void;
}

/** Shows a temporary password once; only its button closes the panel, so that Escape cannot lose it. */
export function TemporaryPassword({ issued, onClose }: TemporaryPasswordProps) {
  const { t } = useTranslation();
  const { account, temporaryPassword } = issued;
  const { name, username } = account;
  return (
    <SidePanel title={t('administration.password.title', { name })}>
      <div className={styles['temporary-password']}>
        <Text fw={600}>{t('administration.password.once')}</Text>
        <dl>
          <dt>{t('administration.account.username')}</dt>
          <dd>{username}</dd>
          <dt>{t('administration.password.label')}</dt>
          <dd>{temporaryPassword}</dd>
        </dl>
        <div>
          <CopyButton text={temporaryPassword}>{t('administration.password.copy')}</CopyButton>
        </div>
        <Text size="sm">{t('administration.password.mustChange', { name })}</Text>
      </div>
      <div>
        <Button onClick={onClose}>{t('administration.password.close')}</Button>
      </div>
    </SidePanel>
  );
}
