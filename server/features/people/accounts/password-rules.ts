import { findPasswordViolation } from '#shared/domain/people/account.ts';
import type { PasswordViolation } from '#shared/domain/values/violation.ts';

/** The password of the demonstration's accounts; refused everywhere else, because everyone knows it. */
export const DEMO_PASSWORD = 'demo-dam-ha';

// Words that people here would try first, beside what the international list has.
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

/** Why a password is refused; undefined when it may be used. The list is read when it is first needed. */
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

// Such a word with only digits and signs around it.
function isCommonHere(plain: string): boolean {
  const letters = plain.replaceAll(/[^a-z-]/g, '').replace(/^-+|-+$/g, '');
  return COMMON_HERE.includes(plain) || COMMON_HERE.includes(letters);
}
