import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAccounts, readTwoFactorPolicy } from '#shared/contract/people/accounts.ts';
import type { Account } from '#shared/domain/people/account.ts';
import { ROLES } from '#shared/domain/people/permissions.ts';
import { queryOf } from '../../api/query.ts';
import { AccountPanel } from '../../features/people/accounts/account-panel.tsx';
import { AccountSection } from '../../features/people/accounts/account-section.tsx';
import { NewAccountPanel } from '../../features/people/accounts/new-account-panel.tsx';
import { TwoFactorPolicy } from '../../features/people/accounts/two-factor-policy.tsx';
import { DoneNotice } from '../../ui/form/done-notice.tsx';
import { useDone } from '../../ui/form/use-done.ts';
import styles from '../../ui/layout/administration-frame.module.css';
import { AdministrationFrame } from '../../ui/layout/administration-frame.tsx';
import { useOpener } from './use-opener.ts';

const LIST_ID = 'danh-sach-tai-khoan';

/** Accounts and the two-factor policy. */
export function AccountsPage() {
  const { t } = useTranslation();
  return (
    <AdministrationFrame title={t('administration.pages.accounts')} act="administer-accounts">
      <Accounts />
    </AdministrationFrame>
  );
}

function Accounts() {
  const [{ data: list }, { data: policy }] = useSuspenseQueries({
    queries: [queryOf(listAccounts, {}), queryOf(readTwoFactorPolicy, {})],
  });
  const requiredRoles = ROLES.filter((role) => policy.roles.includes(role));
  const { opened, open, close } = useOpener<Account | 'new'>(LIST_ID);
  const { done, notify, clear } = useDone();
  return (
    <div className={styles['administration-sections']}>
      <AccountSection id={LIST_ID} accounts={list.accounts} requiredRoles={requiredRoles} onOpen={open} />
      <TwoFactorPolicy requiredRoles={requiredRoles} accounts={list.accounts} notify={notify} onAsk={clear} />
      <DoneNotice done={done} notify={notify} onClose={clear} />
      {opened === 'new' && <NewAccountPanel accounts={list.accounts} notify={notify} onClose={close} />}
      {opened && opened !== 'new' && <AccountPanel account={opened} notify={notify} onClose={close} />}
    </div>
  );
}
