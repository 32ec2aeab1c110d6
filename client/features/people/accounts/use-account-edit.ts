import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { changeBetween } from '../../../ui/form/change-of.ts';
import type { Confirmation } from '../../../ui/form/use-confirmation.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { type AccountFields, fieldsOf, readAccount } from './account-fields.ts';
import type { AccountActs } from './use-account-acts.ts';
import { useAccountFaults } from './use-account-faults.ts';
import { useAccountLoss } from './use-account-loss.ts';

/** The form of an account's name, role and scope; asks before something is taken away from its owner. */
export function useAccountEdit(
  account: Account,
  changing: AccountActs['change'],
  ask: Confirmation['ask'],
  onDone: () => void,
) {
  const { t } = useTranslation();
  const lossOf = useAccountLoss();
  const save = (fields: AccountFields) => {
    const stated = readAccount(fields);
    const { name } = stated;
    const change = changeBetween(fieldsOf(account), stated);
    if (Object.keys(change).length === 0) return onDone();
    const send = () => {
      const told = t('administration.change.done', { name });
      changing.mutate({ before: account, change, told }, { onSuccess: onDone });
    };
    const consequence = lossOf(account, stated);
    if (consequence === undefined) return send();
    const title = t('administration.change.title', { name });
    ask({ title, consequence, confirm: t('administration.form.save'), onConfirm: send });
  };
  return useForm({
    start: fieldsOf(account),
    check: useAccountFaults(),
    sending: changing,
    onChange: changing.reset,
    send: save,
  });
}
