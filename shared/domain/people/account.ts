import * as z from 'zod';
import { Instant } from '../values/local-date.ts';
import type { PasswordViolation, ScopeViolation } from '../values/violation.ts';
import { Role } from './permissions.ts';

// Authors of entries that are no accounts: the sample's office, the commands, the time before there were accounts.
const RESERVED = ['local', 'system', 'van-phong-dieu-phoi'];

/** A user name: 3–30 of a–z, digits, dot, hyphen, underscore, in lower case. It never changes and is never given again. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,29}$/)
  .refine((name) => !RESERVED.includes(name))
  .meta({ id: 'Username' });

/** A person's or an office's name as written. */
export const Name = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(100)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not well-formed text');

/** Account (tài khoản): one person, one role, its scope. Accounts are disabled, never deleted: entries name them. */
export const Account = z
  .object({
    username: z.string(),
    name: z.string(),
    role: Role,
    communes: z.array(z.string()).describe('for the role `commune`: those it records for'),
    officeId: z.int().nullable().describe('for the role `office`'),
    isDisabled: z.boolean(),
    mustChangePassword: z.boolean().describe('has a password that someone else knows'),
    hasTwoFactor: z.boolean(),
    lastSeenAt: Instant.nullable().describe('when it last had a session'),
    createdAt: Instant,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** Whether a role's scope is whole: a commune officer has communes, an officer of an office has one, others have none. */
export function findScopeViolation(
  role: Role,
  { communes, officeId }: Pick<Account, 'communes' | 'officeId'>,
): ScopeViolation | undefined {
  if (role === 'commune' && communes.length === 0) return 'scope-needs-communes';
  if (role === 'office' && officeId === null) return 'scope-needs-office';
  return undefined;
}

/** Shortest password, in characters (NIST SP 800-63B asks for length and a list of refused ones, no composition). */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** Why a password is refused; undefined when it may be used. `isCommon` says whether a list of common ones has it. */
export function findPasswordViolation(
  password: string,
  username: string,
  isCommon: (password: string) => boolean,
): PasswordViolation | undefined {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'password-too-short';
  if (length > PASSWORD_LENGTH.max) return 'password-too-long';
  const plain = password.toLowerCase();
  if (isRepetitive(plain) || isCommon(plain)) return 'password-too-common';
  return plain.includes(username) ? 'password-is-name' : undefined;
}

// A few characters over and over, or a run along the alphabet or the digits, is as common as what the lists have.
function isRepetitive(text: string): boolean {
  if (new Set(text).size <= 3) return true;
  const steps = [...text].map((char, i) => char.charCodeAt(0) - text.charCodeAt(i - 1)).slice(1);
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
