import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeAccount, resetPassword, resetTwoFactor } from '#shared/contract/people/accounts.ts';
import type { Account } from '#shared/domain/people/account.ts';
import { call } from '../../../api/call.ts';
import { type Tell, useMarkStale, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';
import type { AccountFields } from './account-fields.ts';

// One's own name and role are part of the session.
const AREAS = ['accounts', 'authors', 'session'];

/** Everything that may be done to an account but creating it. */
export function useAccountActs({ username, name }: Account, tell: Tell) {
  const { t } = useTranslation();
  const markStale = useMarkStale(AREAS);
  const params = { username };
  const change = useReversibleChange<AccountFields & Pick<Account, 'isDisabled'>>(
    (body) => call(changeAccount, { params, body }),
    AREAS,
    tell,
  );
  const newPassword = useMutation({
    mutationFn: () => call(resetPassword, { params }),
    onSuccess: () => {
      tell({ text: t('administration.resetPassword.done', { name }) });
      return markStale();
    },
  });
  const endTwoFactor = useMutation({
    mutationFn: () => call(resetTwoFactor, { params }),
    onSuccess: async () => {
      await markStale();
      tell({ text: t('administration.resetTwoFactor.done', { name }) });
    },
  });
  return { change, newPassword, endTwoFactor };
}

export type AccountActs = ReturnType<typeof useAccountActs>;
