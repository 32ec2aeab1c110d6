import * as z from 'zod';
import { Account, Name, Username } from '#shared/domain/people/account.ts';
import { Role } from '#shared/domain/people/permissions.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { CommuneId } from '../view.ts';

const AccountParams = z.object({ username: boundedText(64).min(1) });

/** Account with its temporary password, which is shown only once and must be changed at the first sign-in. */
export const AccountWithPassword = z
  .object({ account: Account, temporaryPassword: z.string() })
  .meta({ id: 'AccountWithPassword' });
export type AccountWithPassword = z.infer<typeof AccountWithPassword>;

export const listAccounts = defineOperation({
  method: 'GET',
  path: '/api/accounts',
  summary: 'All accounts, by name',
  access: 'administer-accounts',
  readsFrom: ['account', 'session'],
  response: z.object({ accounts: z.array(Account) }),
});

const Scope = { communes: z.array(CommuneId).max(500), officeId: z.int().positive().nullable() };

export const createAccount = defineOperation({
  method: 'POST',
  path: '/api/accounts',
  summary: 'Create an account with a temporary password',
  access: 'administer-accounts',
  writes: ['account'],
  body: z
    .strictObject({
      username: Username,
      name: Name,
      role: Role,
      communes: Scope.communes.default([]),
      officeId: Scope.officeId.default(null),
    })
    .meta({ id: 'AccountBody' }),
  response: AccountWithPassword,
});

/** Changes to an account; absent fields stay. A new role or scope applies from the next request on. */
export const AccountChange = z
  .strictObject({
    name: Name.optional(),
    role: Role.optional(),
    communes: Scope.communes.optional(),
    officeId: Scope.officeId.optional(),
    isDisabled: z.boolean().optional().describe('true ends all its sessions immediately'),
  })
  .meta({ id: 'AccountChange' });
export type AccountChange = z.infer<typeof AccountChange>;

export const changeAccount = defineOperation({
  method: 'PATCH',
  path: '/api/accounts/:username',
  summary: 'Rename, disable or enable an account, change its role or scope',
  access: 'administer-accounts',
  writes: ['account', 'session'],
  params: AccountParams,
  body: AccountChange,
  response: Account,
});

export const resetPassword = defineOperation({
  method: 'POST',
  path: '/api/accounts/:username/password',
  summary: 'Give an account a new temporary password; ends all its sessions',
  access: 'administer-accounts',
  writes: ['account', 'session'],
  params: AccountParams,
  response: AccountWithPassword,
});

export const resetTwoFactor = defineOperation({
  method: 'DELETE',
  path: '/api/accounts/:username/two-factor',
  summary:
    'End two-factor authentication of an account whose owner lost app and recovery codes; ends its sessions',
  access: 'administer-accounts',
  writes: ['account', 'session'],
  params: AccountParams,
  response: Account,
});

/** Roles that must use two-factor authentication. */
export const TwoFactorPolicy = z.strictObject({ roles: z.array(Role) }).meta({ id: 'TwoFactorPolicy' });
export type TwoFactorPolicy = z.infer<typeof TwoFactorPolicy>;

export const readTwoFactorPolicy = defineOperation({
  method: 'GET',
  path: '/api/two-factor-policy',
  summary: 'Which roles must use two-factor authentication',
  access: 'administer-accounts',
  readsFrom: ['two-factor-policy'],
  response: TwoFactorPolicy,
});

export const changeTwoFactorPolicy = defineOperation({
  method: 'PATCH',
  path: '/api/two-factor-policy',
  summary:
    'Set which roles must use two-factor authentication; people signed in without it must enrol immediately',
  access: 'administer-accounts',
  writes: ['two-factor-policy'],
  body: TwoFactorPolicy,
  response: TwoFactorPolicy,
});

/** Name of an author, readable by everyone: a figure must show who recorded it (R13). */
export const Author = z.object({ id: z.string(), name: z.string(), role: Role }).meta({ id: 'Author' });
export type Author = z.infer<typeof Author>;

export const listAuthors = defineOperation({
  method: 'GET',
  path: '/api/authors',
  summary: 'Names of everyone who may have recorded something, including disabled accounts',
  access: 'read-record',
  readsFrom: ['account'],
  response: z.object({ authors: z.array(Author) }),
});
