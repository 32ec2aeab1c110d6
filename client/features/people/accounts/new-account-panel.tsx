import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { NameField } from '../../../ui/form/fields/name-field.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { AccountFieldset } from './account-fieldset.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { useNewAccount } from './use-new-account.ts';

interface NewAccountPanelProps {
  accounts: readonly Account[];
  notify: Notify;
  onClose: () => void;
}

/** Creates an account and shows its temporary password once. */
export function NewAccountPanel({ accounts, notify, onClose }: NewAccountPanelProps) {
  const { t } = useTranslation();
  const edit = useNewAccount(accounts, notify);
  const confirmation = useConfirmation();
  if (edit.issued) return <TemporaryPassword issued={edit.issued} onClose={onClose} />;
  return (
    <ConfirmPanel title={t('administration.account.add')} confirmation={confirmation} onClose={onClose}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
        <NameField label={t('administration.form.name')} edit={edit} />
        <TextInput
          label={t('administration.account.username')}
          description={t('common.username.hint')}
          maxLength={30}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={edit.username}
          onChange={(event) => edit.change({ username: event.currentTarget.value.toLowerCase() })}
          error={edit.faults.username}
        />
        <AccountFieldset edit={edit} />
      </PanelForm>
    </ConfirmPanel>
  );
}
