import { appendAudit } from '../../../audit/append-audit.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { findPasswordHash } from './repository.ts';
import { tooManyAttempts } from './sign-in.ts';

/**
 * Checks the account's password again before a sensitive change, so that an open session is not enough to take the account
 * over. Throttled like signing in.
 * @throws Refusal `rules-broken` at `pointer`, `too-many-attempts`
 */
export async function confirmPassword(
  { database, auth, throttle, now }: Pick<Services, 'database' | 'auth' | 'throttle' | 'now'>,
  username: string,
  password: string,
  address: string,
  pointer = '/password',
): Promise<void> {
  const turn = await throttle.take(username, address, true);
  if (!turn.isAllowed) throw tooManyAttempts(turn.retryAfter);
  const hash = findPasswordHash(database.query, username);
  const isRight = hash !== undefined && (await (await auth.$context).password.verify({ hash, password }));
  if (!isRight) {
    const source = { actor: username, address, at: now().toISOString() };
    const fact = { act: 'sign-in-failed', subject: username, reason: 'PASSWORD_ASKED_AGAIN' } as const;
    database.write((tx) => appendAudit(tx, source, fact));
    throw new Refusal('rules-broken', { violations: [{ pointer, rule: 'password-wrong' }] });
  }
  await throttle.succeeded(username, address);
}
