import type { Account } from '#shared/domain/people/account.ts';
import type { Role } from '#shared/domain/people/permissions.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';

/** Filterable states; an account with a temporary password is active, too. */
export const ACCOUNT_STATES = ['active', 'temporary', 'disabled'] as const;
type AccountState = (typeof ACCOUNT_STATES)[number];

/** An empty field does not filter. */
export interface AccountFilter {
  text: string;
  role: Role | '';
  state: AccountState | '';
}

function hasState(state: AccountState, { isDisabled, mustChangePassword }: Account): boolean {
  if (state === 'disabled') return isDisabled;
  return !isDisabled && (state === 'active' || mustChangePassword);
}

/** Filters accounts; `text` matches name and user name regardless of accents. */
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
