import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import type { Role } from '#shared/domain/people/permissions.ts';
import styles from '../../../ui/layout/administration-frame.module.css';
import { AccountFilterBar } from './account-filter-bar.tsx';
import { AccountTable } from './account-table.tsx';
import { type AccountFilter, filterAccounts } from './filter-accounts.ts';

interface AccountSectionProps {
  /** Id of the element that gets the focus if the original row no longer exists. */
  id: string;
  accounts: readonly Account[];
  requiredRoles: readonly Role[];
  onOpen: (account: Account | 'new') => void;
}

/** List of accounts with filters and the button for a new one. */
export function AccountSection({ id, accounts, requiredRoles, onOpen }: AccountSectionProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<AccountFilter>({ text: '', role: '', state: '' });
  const found = filterAccounts(accounts, filter);
  return (
    <section
      id={id}
      tabIndex={-1}
      className={styles['administration-section']}
      aria-label={t('administration.pages.accounts')}
    >
      <div className={styles['administration-head']}>
        <AccountFilterBar
          filter={filter}
          onChange={(change) => setFilter({ ...filter, ...change })}
          shown={found.length}
          total={accounts.length}
        />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen('new')}>
          {t('administration.account.add')}
        </Button>
      </div>
      {found.length === 0 ? (
        <p>{t('administration.account.none')}</p>
      ) : (
        <AccountTable accounts={found} requiredRoles={requiredRoles} onOpen={onOpen} />
      )}
    </section>
  );
}
