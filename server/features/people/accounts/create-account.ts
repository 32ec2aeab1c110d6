import type { Account } from '#shared/domain/people/account.ts';
import { findScopeViolation } from '#shared/domain/people/account.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import type { Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { appendCreation } from '../../trust/audit/append-creation.ts';
import { findCommune } from '../../units/communes/repository.ts';
import { findOffice } from '../offices/repository.ts';
import { findAccount, insertAccount, replaceAccountCommunes, type StoredAccount } from './repository.ts';

/** Fields of a new account. */
export type AccountRequest = Pick<
  Account,
  'username' | 'name' | 'role' | 'communes' | 'officeId' | 'mustChangePassword'
>;

/** The created account, or the rules that the request breaks. */
type CreatedAccount =
  | { outcome: 'created'; account: StoredAccount }
  | { outcome: 'rules-broken'; violations: Violation[] };

/**
 * Creates an account in the caller's transaction, audited. The caller hashes the password before, because hashing is slow.
 */
export function createAccount(
  tx: Transaction,
  request: AccountRequest,
  passwordHash: string,
  source: Source,
): CreatedAccount {
  const violations = checkScope(tx, request);
  if (findAccount(tx, request.username)) violations.push({ pointer: '/username', rule: 'username-taken' });
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  const { username: id, name, role, mustChangePassword } = request;
  const { communes, officeId } = keptScope(request);
  insertAccount(tx, { id, name, role, officeId, mustChangePassword }, passwordHash, source.at);
  replaceAccountCommunes(tx, id, communes);
  appendCreation(tx, source, 'account', id, { name, role, communes, officeId, isDisabled: false });
  const account = findAccount(tx, id);
  if (account === undefined) throw new Error(`the account ${id} is missing after it was stored`);
  return { outcome: 'created', account };
}

type Scope = Pick<Account, 'role' | 'communes' | 'officeId'>;

/** Normalised scope of a role: without fields of other roles, each commune once, sorted by code. */
export function keptScope({ role, communes, officeId }: Scope): Pick<Account, 'communes' | 'officeId'> {
  return {
    communes: role === 'commune' ? [...new Set(communes)].sort() : [],
    officeId: role === 'office' ? officeId : null,
  };
}

/** Rules that a role with its scope breaks: required scope, existing communes and office. */
export function checkScope(tx: Transaction, scope: Scope): Violation[] {
  const violations: Violation[] = [];
  const rule = findScopeViolation(scope.role, scope);
  if (rule) violations.push({ pointer: rule === 'scope-needs-office' ? '/officeId' : '/communes', rule });
  for (const [i, id] of scope.communes.entries()) {
    if (findCommune(tx, id) === undefined)
      violations.push({ pointer: `/communes/${i}`, rule: 'unknown-commune' });
  }
  if (scope.officeId !== null && findOffice(tx, scope.officeId) === undefined) {
    violations.push({ pointer: '/officeId', rule: 'unknown-office' });
  }
  return violations;
}
