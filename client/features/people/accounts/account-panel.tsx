import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { NameField } from '../../../ui/form/fields/name-field.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { AccountFieldset } from './account-fieldset.tsx';
import { AccountOtherActs } from './account-other-acts.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { useAccountActs } from './use-account-acts.ts';
import { useAccountEdit } from './use-account-edit.ts';

interface AccountPanelProps {
  /** State when the panel opened; only the difference to it is sent. */
  account: Account;
  notify: Notify;
  onClose: () => void;
}

/** Edits an account's name, role and scope; disables or enables it, resets its password or two-factor authentication. */
export function AccountPanel({ account, notify, onClose }: AccountPanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const acts = useAccountActs(account, notify);
  const edit = useAccountEdit(account, acts.change, confirmation.ask, onClose);
  if (acts.newPassword.data) return <TemporaryPassword issued={acts.newPassword.data} onClose={onClose} />;
  return (
    <ConfirmPanel
      title={t('administration.account.edit', { username: account.username })}
      confirmation={confirmation}
      onClose={onClose}
    >
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
        <NameField label={t('administration.form.name')} edit={edit} />
        <AccountFieldset edit={edit} />
      </PanelForm>
      <AccountOtherActs
        account={account}
        acts={acts}
        ask={confirmation.ask}
        isBlocked={edit.isDirty}
        onDone={onClose}
      />
    </ConfirmPanel>
  );
}
