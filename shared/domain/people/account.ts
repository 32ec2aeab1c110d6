import * as z from 'zod';
import { Instant } from '../values/local-date.ts';
import { boundedText, words } from '../values/text.ts';
import type { PasswordViolation, ScopeViolation } from '../values/violation.ts';
import { Role } from './permissions.ts';

// Authors of entries that are not accounts: the office of the sample, the commands, entries from before there were accounts.
const RESERVED = ['local', 'system', 'van-phong-dieu-phoi'];

/** User name: 3–30 characters a–z, digits, dot, hyphen, underscore; lower case. It never changes and is never reused. */
export const Username = boundedText(100)
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,29}$/)
  .refine((name) => !RESERVED.includes(name))
  .meta({ id: 'Username' });

/** Name of a person, an office or a unit: 1–100 characters, trimmed, NFC, without NUL. */
export const Name = words(100).min(1);

/** Account (tài khoản): one person with one role and its scope. Disabled, never deleted, because entries refer to it. */
export const Account = z
  .object({
    username: z.string(),
    name: z.string(),
    role: Role,
    communes: z.array(z.string()).describe('communes it records for; role `commune` only'),
    officeId: z.int().nullable().describe('its office; role `office` only'),
    isDisabled: z.boolean(),
    mustChangePassword: z.boolean().describe('someone else knows the password'),
    hasTwoFactor: z.boolean(),
    lastSeenAt: Instant.nullable().describe('last activity of a session'),
    createdAt: Instant,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/**
 * Returns what the scope of a role lacks, or undefined: a commune officer needs at least one commune, an officer of an office
 * needs the office.
 */
export function findScopeViolation(
  role: Role,
  { communes, officeId }: Pick<Account, 'communes' | 'officeId'>,
): ScopeViolation | undefined {
  if (role === 'commune' && communes.length === 0) return 'scope-needs-communes';
  if (role === 'office' && officeId === null) return 'scope-needs-office';
  return undefined;
}

/**
 * Password length in characters (code points). NIST SP 800-63B asks for length and a list of refused passwords, not for
 * composition rules.
 */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/**
 * Returns the rule that a password breaks, or undefined. `isCommon` looks up a lower-case password in a list of common ones;
 * `username` is lower case.
 */
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

// At most three different characters, or a run along the alphabet or the digits, is as easy to guess as a listed password.
function isRepetitive(text: string): boolean {
  if (new Set(text).size <= 3) return true;
  const steps = [...text].map((char, i) => char.charCodeAt(0) - text.charCodeAt(i - 1)).slice(1);
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
