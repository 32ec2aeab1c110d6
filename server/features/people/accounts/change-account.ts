import type { AccountChange } from '#shared/contract/people/accounts.ts';
import type { Source } from '../../../audit/append-audit.ts';
import type { AuditedStates } from '../../../audit/audited-kinds.ts';
import { changedSides } from '../../../audit/changed-sides.ts';
import type { Transaction } from '../../../database/open.ts';
import { Refusal } from '../../../http/refusal.ts';
import { appendChange } from '../../trust/audit/append-creation.ts';
import { checkScope, keptScope } from './create-account.ts';
import {
  deleteSessions,
  findAccount,
  listAccountCommunes,
  listAccounts,
  replaceAccountCommunes,
  type StoredAccount,
  updateAccount,
} from './repository.ts';

/** The account with this username. @throws Refusal `unknown-account` */
export function requireAccount(tx: Transaction, username: string): StoredAccount {
  const account = findAccount(tx, username);
  if (account === undefined) throw new Refusal('unknown-account');
  return account;
}

/**
 * Changes an account in the caller's transaction, audited. Disabling it ends its sessions; a new role drops the scope of the
 * old one.
 * @throws Refusal `unknown-account`, `rules-broken`, `last-admin`
 */
export function changeAccount(
  tx: Transaction,
  username: string,
  change: AccountChange,
  source: Source,
): StoredAccount {
  const stored = requireAccount(tx, username);
  const before: AuditedStates['account'] = {
    name: stored.name,
    role: stored.role,
    communes: listAccountCommunes(tx, username),
    officeId: stored.officeId,
    isDisabled: stored.disabledAt !== null,
  };
  const requested = { ...before, ...withoutUndefined(change) };
  const violations = checkScope(tx, requested);
  if (violations.length > 0) throw new Refusal('rules-broken', { violations });
  const after = { ...requested, ...keptScope(requested) };
  const sides = changedSides(before, after);
  if (sides === undefined) return stored;
  if ((after.role !== 'admin' || after.isDisabled) && isLastAdmin(tx, stored))
    throw new Refusal('last-admin');
  updateAccount(tx, username, {
    name: after.name,
    role: after.role,
    officeId: after.officeId,
    disabledAt: after.isDisabled ? (stored.disabledAt ?? source.at) : null,
    updatedAt: source.at,
  });
  replaceAccountCommunes(tx, username, after.communes);
  if (after.isDisabled) deleteSessions(tx, username);
  appendChange(tx, source, 'account', username, sides);
  return requireAccount(tx, username);
}

function isLastAdmin(tx: Transaction, { id, role, disabledAt }: StoredAccount): boolean {
  if (role !== 'admin' || disabledAt !== null) return false;
  return !listAccounts(tx).some(
    (other) => other.id !== id && other.role === 'admin' && other.disabledAt === null,
  );
}

type Given<Thing> = { [Key in keyof Thing]?: Exclude<Thing[Key], undefined> };

function withoutUndefined<Thing extends object>(thing: Thing): Given<Thing> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Given<Thing>;
}
