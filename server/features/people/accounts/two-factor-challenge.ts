import type { FastifyRequest } from 'fastify';
import { eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { verification } from '../../../database/schema/accounts.ts';
import { COOKIE_PREFIX } from './auth.ts';

const CHALLENGE_COOKIE = new RegExp(`(?:^|; )((?:__Secure-)?${COOKIE_PREFIX}\\.two_factor=([^;.]+)[^;]*)`);

/** A sign-in that waits for its second factor: its account and its cookie. */
interface Challenge {
  username: string;
  cookie: string;
}

/**
 * Challenge that a request answers; undefined if there is none. better-auth verifies the cookie. Pass it this cookie alone:
 * with a session cookie next to it, better-auth would check the code for that session's account.
 */
export function findChallenge(tx: Transaction, { headers }: FastifyRequest): Challenge | undefined {
  const [, cookie, identifier] = CHALLENGE_COOKIE.exec(headers.cookie ?? '') ?? [];
  if (cookie === undefined || identifier === undefined) return undefined;
  const waiting = tx.select().from(verification).where(eq(verification.identifier, identifier)).get();
  return waiting && { username: waiting.value, cookie };
}
