import { type Account, findScopeViolation, Username } from '#shared/domain/people/account.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import { normalizeText } from '../../../ui/form/normalize-text.ts';

const MAX_USERNAME_LENGTH = 30;

/** What may be changed of an account by its form. */
export type AccountFields = Pick<Account, 'name' | 'role' | 'communes' | 'officeId'>;

/** The fields of a new account; a commune officer is the most frequent, and cannot be made without choosing communes. */
export const NEW_ACCOUNT: AccountFields = { name: '', role: 'commune', communes: [], officeId: null };

/** The fields of an account that is there. */
export function fieldsOf({ name, role, communes, officeId }: Account): AccountFields {
  return { name, role, communes, officeId };
}

/** What the form states: the name tidied, and of the scope only what the role has. */
export function readAccount({ name, role, communes, officeId }: AccountFields): AccountFields {
  return {
    name: normalizeText(name),
    role,
    communes: role === 'commune' ? communes : [],
    officeId: role === 'office' ? officeId : null,
  };
}

/** Which field of an account breaks which rule. */
export function findAccountFault(fields: AccountFields) {
  const violation = findScopeViolation(fields.role, fields);
  if (violation === undefined) return undefined;
  return { field: violation === 'scope-needs-office' ? 'officeId' : 'communes', violation } as const;
}

/** A user name for a name: its letters and digits without accents, with a number where it is taken. */
export function suggestUsername(name: string, taken: readonly string[]): string {
  const plain = toSearchText(name)
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, MAX_USERNAME_LENGTH - 2);
  const tries = [plain, ...Array.from({ length: 98 }, (_, index) => `${plain}${index + 2}`)];
  return tries.find((username) => Username.safeParse(username).success && !taken.includes(username)) ?? '';
}
