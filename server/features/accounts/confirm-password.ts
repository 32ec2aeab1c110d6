import type { Database } from '../../database/open.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Auth } from './auth.ts';
import { findPasswordHash } from './repository.ts';
import { tooManyAttempts } from './sign-in.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

/**
 * Makes sure that who asks knows the account's password: a session left open must not be enough to take the account over.
 * Throttled like signing in.
 * @throws Refusal `rules-broken` at `pointer`, `too-many-attempts`
 */
export async function confirmPassword(
  { database, auth, throttle }: { database: Database; auth: Auth; throttle: SignInThrottle },
  username: string,
  password: string,
  address: string,
  pointer = '/password',
): Promise<void> {
  const turn = await throttle.take(username, address, true);
  if (!turn.isAllowed) throw tooManyAttempts(turn.retryAfter);
  const hash = findPasswordHash(database.query, username);
  const isRight = hash !== undefined && (await (await auth.$context).password.verify({ hash, password }));
  if (!isRight) throw new Refusal('rules-broken', { violations: [{ pointer, rule: 'password-wrong' }] });
  await throttle.succeeded(username, address);
}
