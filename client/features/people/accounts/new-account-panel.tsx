import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { NameField } from '../../../ui/form/name-field.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { AccountFieldset } from './account-fieldset.tsx';
import { TemporaryPassword } from './temporary-password.tsx';
import { useNewAccount } from './use-new-account.ts';

interface NewAccountPanelProps {
  accounts: readonly Account[];
  tell: Tell;
  onClose: () => void;
}

/** Creates an account and shows its temporary password, once. */
export function NewAccountPanel({ accounts, tell, onClose }: NewAccountPanelProps) {
  const { t } = useTranslation();
  const edit = useNewAccount(accounts, tell);
  const asking = useAsking();
  const leave = useLeaving(asking, edit.isDirty, onClose);
  if (edit.issued) return <TemporaryPassword issued={edit.issued} onClose={onClose} />;
  return (
    <AskingPanel title={t('administration.account.add')} asking={asking} onClose={leave}>
      <PanelForm {...edit.form} onCancel={leave}>
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
    </AskingPanel>
  );
}
