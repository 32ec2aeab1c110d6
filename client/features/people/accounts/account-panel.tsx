import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { NameField } from '../../../ui/form/name-field.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { AccountFieldset } from './account-fieldset.tsx';
import { AccountOtherActs } from './account-other-acts.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { useAccountActs } from './use-account-acts.ts';
import { useAccountEdit } from './use-account-edit.ts';

interface AccountPanelProps {
  /** As it was when the panel opened: only what was changed here is sent. */
  account: Account;
  tell: Tell;
  onClose: () => void;
}

/** Changes an account's name, role and scope; disables and enables it, resets its password and its two-factor. */
export function AccountPanel({ account, tell, onClose }: AccountPanelProps) {
  const { t } = useTranslation();
  const asking = useAsking();
  const acts = useAccountActs(account, tell);
  const edit = useAccountEdit(account, acts.change, asking.ask, onClose);
  const leave = useLeaving(asking, edit.isDirty, onClose);
  if (acts.newPassword.data) return <TemporaryPassword issued={acts.newPassword.data} onClose={onClose} />;
  return (
    <AskingPanel
      title={t('administration.account.edit', { username: account.username })}
      asking={asking}
      onClose={leave}
    >
      <PanelForm {...edit.form} onCancel={leave}>
        <NameField label={t('administration.form.name')} edit={edit} />
        <AccountFieldset edit={edit} />
      </PanelForm>
      <AccountOtherActs
        account={account}
        acts={acts}
        ask={asking.ask}
        isHeld={edit.isDirty}
        onDone={onClose}
      />
    </AskingPanel>
  );
}
