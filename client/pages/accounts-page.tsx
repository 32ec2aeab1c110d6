import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAccounts, readTwoFactorPolicy } from '#shared/contract/accounts.ts';
import type { Account } from '#shared/domain/account.ts';
import { ROLES } from '#shared/domain/permissions.ts';
import { queryOf } from '../api/query.ts';
import { AccountPanel } from '../features/administration/account-panel.tsx';
import { AccountSection } from '../features/administration/account-section.tsx';
import { AdministrationFrame } from '../features/administration/administration-frame.tsx';
import { DoneNotice } from '../features/administration/done-notice.tsx';
import { NewAccountPanel } from '../features/administration/new-account-panel.tsx';
import { TwoFactorPolicy } from '../features/administration/two-factor-policy.tsx';
import { useDone } from '../features/administration/use-done.ts';
import { useOpener } from './use-opener.ts';

const LIST_ID = 'danh-sach-tai-khoan';

/** The accounts, and who must use two-factor authentication. */
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
  const requiring = ROLES.filter((role) => policy.roles.includes(role));
  const { opened, open, close } = useOpener<Account | 'new'>(LIST_ID);
  const { done, tell, forget } = useDone();
  return (
    <div className="administration-sections">
      <AccountSection id={LIST_ID} accounts={list.accounts} requiring={requiring} onOpen={open} />
      <TwoFactorPolicy requiring={requiring} accounts={list.accounts} tell={tell} onAsk={forget} />
      <DoneNotice done={done} tell={tell} onClose={forget} />
      {opened === 'new' && <NewAccountPanel accounts={list.accounts} tell={tell} onClose={close} />}
      {opened && opened !== 'new' && <AccountPanel account={opened} tell={tell} onClose={close} />}
    </div>
  );
}
