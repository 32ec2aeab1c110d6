import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import type { Role } from '#shared/domain/people/permissions.ts';
import { useScopeText } from '../../../api/use-units.ts';
import { MomentText } from '../../../ui/dates/date-text.tsx';
import { EditButton } from '../../../ui/layout/buttons/edit-button.tsx';
import listTableStyles from '../../../ui/layout/list-table.module.css';
import { ListTable } from '../../../ui/layout/list-table.tsx';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';

interface AccountTableProps {
  accounts: readonly Account[];
  /** Roles that must use two-factor authentication. */
  requiredRoles: readonly Role[];
  onOpen: (account: Account) => void;
}

/** Table of accounts; cards on narrow screens. */
export function AccountTable({ accounts, requiredRoles, onOpen }: AccountTableProps) {
  const { t } = useTranslation();
  const words = (['role', 'scope', 'state', 'twoFactor', 'lastSeen'] as const).map((word) =>
    t(`administration.account.${word}`),
  );
  return (
    <ListTable
      caption={t('administration.pages.accounts')}
      columns={[t('administration.form.name'), ...words]}
    >
      {accounts.map((account) => (
        <AccountRow
          key={account.username}
          account={account}
          isRequired={requiredRoles.includes(account.role)}
          onOpen={() => onOpen(account)}
        />
      ))}
    </ListTable>
  );
}

interface AccountRowProps {
  account: Account;
  isRequired: boolean;
  onOpen: () => void;
}

function AccountRow({ account, isRequired, onOpen }: AccountRowProps) {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const { name, username, role, lastSeenAt } = account;
  return (
    <tr>
      <th scope="row">
        {name} <span className={listTableStyles['list-table-code']}>{username}</span>
      </th>
      <td data-label={t('administration.account.role')}>{t(`common.role.${role}`)}</td>
      <td data-label={t('administration.account.scope')}>{scopeText(account)}</td>
      <td data-label={t('administration.account.state')}>
        <AccountStateMark account={account} />
      </td>
      <td data-label={t('administration.account.twoFactor')}>
        <TwoFactorMark isOn={account.hasTwoFactor} isRequired={isRequired} />
      </td>
      <td data-label={t('administration.account.lastSeen')}>
        {lastSeenAt === null ? t('administration.account.never') : <MomentText at={lastSeenAt} />}
      </td>
      <td>
        <EditButton name={`${name} (${username})`} onClick={onOpen} />
      </td>
    </tr>
  );
}

function AccountStateMark({ account: { isDisabled, mustChangePassword } }: { account: Account }) {
  const { t } = useTranslation();
  if (!isDisabled && !mustChangePassword) return t('administration.account.active');
  return (
    <span>
      <span
        className={quietBadgeStyles['quiet-badge']}
        data-part="quiet-badge"
        data-tone={isDisabled ? 'plain' : 'caution'}
      >
        {t(isDisabled ? 'administration.account.disabled' : 'administration.account.temporary')}
      </span>
    </span>
  );
}

function TwoFactorMark({ isOn, isRequired }: { isOn: boolean; isRequired: boolean }) {
  const { t } = useTranslation();
  if (isOn) return t('administration.account.on');
  return (
    <span>
      {t('administration.account.off')}{' '}
      {isRequired && (
        <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="caution">
          {t('administration.account.required')}
        </span>
      )}
    </span>
  );
}
