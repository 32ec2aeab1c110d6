import type { FastifyRequest } from 'fastify';
import { eq } from '../../database/drizzle.ts';
import type { Transaction } from '../../database/open.ts';
import { verification } from '../../database/schema.ts';
import { COOKIE_PREFIX } from './auth.ts';

const CHALLENGE_COOKIE = new RegExp(`(?:^|; )(?:__Secure-)?${COOKIE_PREFIX}\\.two_factor=([^;.]+)`);

/**
 * The account that a request waits to open with a second factor; undefined when there is none. For throttling and the
 * audit only: whether the cookie is genuine is for better-auth to say.
 */
export function challengedAccount(tx: Transaction, { headers }: FastifyRequest): string | undefined {
  const identifier = CHALLENGE_COOKIE.exec(headers.cookie ?? '')?.[1];
  if (identifier === undefined) return undefined;
  return tx
    .select()
    .from(verification)
    .where(eq(verification.identifier, decodeURIComponent(identifier)))
    .get()?.value;
}
