import type { Instant } from '#shared/domain/values/local-date.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import type { Auth } from './auth.ts';
import { randomCode } from './codes.ts';
import { deleteChallenges, deleteSessions, updateAccount, updatePasswordHash } from './repository.ts';

/** A password that its owner must change at the next sign-in, with its hash. */
interface TemporaryPassword {
  text: string;
  hash: string;
}

/** Creates a temporary password: 80 random bits, easy to read out and type. */
export async function makeTemporaryPassword(auth: Auth): Promise<TemporaryPassword> {
  const text = randomCode(16);
  return { text, hash: await (await auth.$context).password.hash(text) };
}

/** Sets a temporary password in the caller's transaction, audited, and ends the sessions of the account. */
export function resetPassword(
  tx: Transaction,
  username: string,
  { hash }: TemporaryPassword,
  source: Source,
): void {
  setPassword(tx, username, hash, true, source.at);
  deleteSessions(tx, username);
  appendAudit(tx, source, { act: 'reset-password', subject: username });
}

/** Stores a password hash, and whether the owner must change the password. */
export function setPassword(
  tx: Transaction,
  username: string,
  hash: string,
  mustChangePassword: boolean,
  at: Instant,
): void {
  updatePasswordHash(tx, username, hash, at);
  deleteChallenges(tx, username); // a sign-in with the old password may still wait for its code
  updateAccount(tx, username, { mustChangePassword, updatedAt: at });
}
