import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeAccount, resetPassword, resetTwoFactor } from '#shared/contract/people/accounts.ts';
import type { Account } from '#shared/domain/people/account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { type Notify, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';
import type { AccountFields } from './account-fields.ts';

/** Mutations of an existing account. */
export function useAccountActs({ username, name }: Account, notify: Notify) {
  const { t } = useTranslation();
  const invalidateAfterReset = useInvalidation(resetPassword);
  const invalidateAfterEnd = useInvalidation(resetTwoFactor);
  const params = { username };
  const change = useReversibleChange<AccountFields & Pick<Account, 'isDisabled'>>(
    changeAccount,
    (body) => call(changeAccount, { params, body }),
    notify,
  );
  const newPassword = useMutation({
    mutationFn: () => call(resetPassword, { params }),
    onSuccess: () => {
      notify({ text: t('administration.resetPassword.done', { name }) });
      return invalidateAfterReset();
    },
  });
  const endTwoFactor = useMutation({
    mutationFn: () => call(resetTwoFactor, { params }),
    onSuccess: async () => {
      await invalidateAfterEnd();
      notify({ text: t('administration.resetTwoFactor.done', { name }) });
    },
  });
  return { change, newPassword, endTwoFactor };
}

export type AccountActs = ReturnType<typeof useAccountActs>;
