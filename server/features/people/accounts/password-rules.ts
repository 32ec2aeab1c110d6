import { findPasswordViolation } from '#shared/domain/people/account.ts';
import type { PasswordViolation } from '#shared/domain/values/violation.ts';

/** Password of the demo accounts; refused everywhere else, because everyone knows it. */
export const DEMO_PASSWORD = 'demo-dam-ha';

// Words likely to be tried first here, in addition to the international list.
const COMMON_HERE = [
  DEMO_PASSWORD,
  'matkhau',
  'nongthonmoi',
  'quangninh',
  'vietnam',
  'damha',
  'ntmtracker',
  'password',
];

let common: Promise<ReadonlySet<string>> | undefined;

/** Rule that a password breaks; undefined if it is allowed. The list of common passwords is loaded on first use. */
export async function checkPassword(
  password: string,
  username: string,
): Promise<PasswordViolation | undefined> {
  common ??= readCommonPasswords();
  const list = await common;
  return findPasswordViolation(password, username, (plain) => list.has(plain) || isCommonHere(plain));
}

async function readCommonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

// A common word surrounded only by digits and signs.
function isCommonHere(plain: string): boolean {
  const letters = plain.replaceAll(/[^a-z-]/g, '').replace(/^-+|-+$/g, '');
  return COMMON_HERE.includes(plain) || COMMON_HERE.includes(letters);
}
