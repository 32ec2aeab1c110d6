import { type Account, findScopeViolation, Username } from '#shared/domain/people/account.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';

const MAX_USERNAME_LENGTH = 30;

/** Fields of an account that its form edits. */
export type AccountFields = Pick<Account, 'name' | 'role' | 'communes' | 'officeId'>;

/** Defaults of a new account. Commune officer is the most frequent role, and a forgotten scope cannot be saved. */
export const NEW_ACCOUNT: AccountFields = { name: '', role: 'commune', communes: [], officeId: null };

export function fieldsOf({ name, role, communes, officeId }: Account): AccountFields {
  return { name, role, communes, officeId };
}

/** Normalizes the name and drops the scope fields that the role does not have. */
export function readAccount({ name, role, communes, officeId }: AccountFields): AccountFields {
  return {
    name: normalizeText(name),
    role,
    communes: role === 'commune' ? communes : [],
    officeId: role === 'office' ? officeId : null,
  };
}

/** Scope field that breaks a rule, with the rule; undefined if none does. */
export function findAccountFault(fields: AccountFields) {
  const violation = findScopeViolation(fields.role, fields);
  if (violation === undefined) return undefined;
  return { field: violation === 'scope-needs-office' ? 'officeId' : 'communes', violation } as const;
}

/** Suggests a free user name: letters and digits of the name without accents, plus a number if taken; empty if none is found. */
export function suggestUsername(name: string, taken: readonly string[]): string {
  const plain = toSearchText(name)
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, MAX_USERNAME_LENGTH - 2);
  const tries = [plain, ...Array.from({ length: 98 }, (_, index) => `${plain}${index + 2}`)];
  return tries.find((username) => Username.safeParse(username).success && !taken.includes(username)) ?? '';
}
