import type { Account } from '#shared/domain/people/account.ts';
import type { Role } from '#shared/domain/people/permissions.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';

/** The states of an account; one with a temporary password is active too. */
export const ACCOUNT_STATES = ['active', 'temporary', 'disabled'] as const;
type AccountState = (typeof ACCOUNT_STATES)[number];

/** What is asked of accounts; empty asks nothing. */
export interface AccountFilter {
  text: string;
  role: Role | '';
  state: AccountState | '';
}

/** Whether an account is in a state. */
function hasState(state: AccountState, { isDisabled, mustChangePassword }: Account): boolean {
  if (state === 'disabled') return isDisabled;
  return !isDisabled && (state === 'active' || mustChangePassword);
}

/** The accounts that pass; the text is looked for without accents in name and user name. */
export function filterAccounts(
  accounts: readonly Account[],
  { text, role, state }: AccountFilter,
): Account[] {
  const wanted = toSearchText(text);
  return accounts.filter(
    (account) =>
      (role === '' || account.role === role) &&
      (state === '' || hasState(state, account)) &&
      (toSearchText(account.name).includes(wanted) || account.username.includes(wanted)),
  );
}
