import { APIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../../http/refusal.ts';
import { ADDRESS_HEADER } from './auth.ts';

/**
 * Headers passed to better-auth: the cookies of the request (or one of them), its browser, and the client address found by
 * Fastify.
 */
export function authHeaders({ headers, ip }: FastifyRequest, cookie = headers.cookie): Headers {
  return new Headers({
    [ADDRESS_HEADER]: ip,
    ...(cookie !== undefined && { cookie }),
    ...(headers['user-agent'] !== undefined && { 'user-agent': headers['user-agent'].slice(0, 300) }),
  });
}

/**
 * Copies the cookies that better-auth sets to the reply, without its deletions. A deletion may arrive after the answer to a
 * newer sign-in and would wipe its cookie; the cookie of an ended session opens nothing. Only signing out passes them on.
 */
export function passCookies(headers: Headers, reply: FastifyReply, isSigningOut = false): void {
  for (const cookie of headers.getSetCookie())
    if (isSigningOut || !/;\s*max-age=0(?:;|$)/i.test(cookie)) reply.header('set-cookie', cookie);
}

/** Answer of better-auth, or the code of its refusal. Other errors are rethrown. */
export async function tryAuth<Answered>(
  ask: () => Promise<Answered>,
): Promise<{ answer: Answered } | { code: string }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return { code: String(error.body?.code ?? error.message) };
  }
}

/** Refusal of further tries. `retryAfter` in seconds. */
export function tooManyAttempts(retryAfter: number): Refusal {
  return new Refusal('too-many-attempts', { retryAfter });
}
