import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createAccount } from '#shared/contract/people/accounts.ts';
import { type Account, Username } from '#shared/domain/people/account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { type AccountFields, NEW_ACCOUNT, readAccount, suggestUsername } from './account-fields.ts';
import { useAccountFaults } from './use-account-faults.ts';

interface NewAccountFields extends AccountFields {
  /** User name as typed; null while it is suggested from the name. */
  username: string | null;
}

/** Form of a new account, with a suggested user name. */
export function useNewAccount(accounts: readonly Account[], notify: Notify) {
  const { t } = useTranslation();
  const findFaults = useAccountFaults();
  const creating = useCreateAccount(notify);
  const taken = accounts.map(({ username }) => username);
  const usernameOf = ({ username, name }: NewAccountFields) => username ?? suggestUsername(name, taken);
  const edit = useForm<NewAccountFields>({
    start: { ...NEW_ACCOUNT, username: null },
    check: (fields) => ({
      ...findFaults(fields),
      ...(!Username.safeParse(usernameOf(fields)).success && {
        username: t('common.username.invalid'),
      }),
    }),
    sending: creating,
    onChange: creating.reset,
    send: (fields) => creating.mutate({ ...readAccount(fields), username: usernameOf(fields) }),
  });
  return { ...edit, username: usernameOf(edit.fields), issued: creating.data };
}

function useCreateAccount(notify: Notify) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(createAccount);
  return useMutation({
    mutationFn: (body: AccountFields & { username: string }) => call(createAccount, { body }),
    onSuccess: ({ account: { username } }) => {
      notify({ text: t('administration.password.created', { username }) });
      return invalidate();
    },
  });
}
