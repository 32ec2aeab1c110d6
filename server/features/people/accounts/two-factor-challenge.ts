import type { FastifyRequest } from 'fastify';
import { eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { verification } from '../../../database/schema/accounts.ts';
import { COOKIE_PREFIX } from './auth.ts';

const CHALLENGE_COOKIE = new RegExp(`(?:^|; )((?:__Secure-)?${COOKIE_PREFIX}\\.two_factor=([^;.]+)[^;]*)`);

/** A sign-in that waits for its second factor: whose, and the cookie that says so. */
interface Challenge {
  username: string;
  cookie: string;
}

/**
 * The challenge that a request answers; undefined when there is none. Whether the cookie is genuine is for better-auth to
 * say, which must be shown this one alone: beside a session it would take the code for that session's.
 */
export function findChallenge(tx: Transaction, { headers }: FastifyRequest): Challenge | undefined {
  const [, cookie, identifier] = CHALLENGE_COOKIE.exec(headers.cookie ?? '') ?? [];
  if (cookie === undefined || identifier === undefined) return undefined;
  const waiting = tx.select().from(verification).where(eq(verification.identifier, identifier)).get();
  return waiting && { username: waiting.value, cookie };
}
